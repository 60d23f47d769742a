#pragma once

#include <memory>
#include <string>

#include "notices/notices.h"
#include "support/store.h"
#include "support/temporary_folder.h"

#include "platform/clock/clock.h"
#include "platform/crypto/field_cipher.h"
#include "platform/files/file_store.h"
#include "platform/services.h"

namespace yimen::notices {

inline constexpr const char* kUnit = "unit-county";
inline constexpr const char* kOtherUnit = "unit-city";

/// A city with two units, and a clock that stands at 9 o'clock on 2026-03-06.
class NoticesHouse {
  public:
    explicit NoticesHouse(test::Engine engine);

    const Papers& papers() const { return papers_; }

    /// Issues a paper that says all it must; throws std::runtime_error when it is refused.
    Notice issue_sample(NoticeKind kind, const std::string& case_id = "case-1");
    Result<Notice> try_issue(IssueNotice command);
    IssueNotice command_of(NoticeKind kind, const std::string& case_id = "case-1") const;
    std::optional<Notice> find(const std::string& notice_id);
    std::vector<Notice> list(const std::string& case_id);

    test::TemporaryFolder folder;
    test::TemporaryStore store;
    std::unique_ptr<db::Database> database;
    clock::FixedClock clock;
    crypto::FieldCipher cipher;
    files::FileStore files;
    Services services;

  private:
    Papers papers_;
};

}  // namespace yimen::notices
