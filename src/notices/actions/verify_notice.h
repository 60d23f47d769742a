#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "notices/domain/notice.h"
#include "notices/notices.h"

#include "platform/services.h"

namespace yimen::notices {

/// What anybody may learn of a paper whose number and code they hold; never more.
struct VerifiedNotice {
    NoticeState state = NoticeState::Issued;
    NoticeKind kind = NoticeKind::Receipt;
    std::string number;
    std::string office;
    Day issued_on;
    std::string digest;
    std::string masked_applicant;  ///< empty when the paper names none
};

/// The paper with this number and code, both as somebody typed them. Nothing for a number that was
/// not given out and for one with another code, which take equally long.
std::optional<VerifiedNotice> verify_notice(std::string_view number, std::string_view code,
                                            Services& services, const Papers& papers);

}  // namespace yimen::notices
