#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include "notices/domain/notice_kind.h"

#include "core/day.h"
#include "core/problem.h"

namespace yimen::notices {

/// One value of a paper. `label` is given for values that no NoticeField knows: those of a form.
struct NoticeValue {
    std::string name;
    std::optional<std::string> label;
    std::string value;

    friend bool operator==(const NoticeValue&, const NoticeValue&) = default;
};
BOOST_DESCRIBE_STRUCT(NoticeValue, (), (name, label, value))

/// A list on a paper, one of kNoticeTables. Each row has a cell for each column of it.
struct NoticeList {
    std::string name;
    std::vector<std::vector<std::string>> rows;

    friend bool operator==(const NoticeList&, const NoticeList&) = default;
};
BOOST_DESCRIBE_STRUCT(NoticeList, (), (name, rows))

/// All that a paper says beside its title, number and date, in the order in which it says it.
struct NoticeValues {
    std::vector<NoticeValue> fields;
    std::vector<NoticeList> tables;

    NoticeValues& set(NoticeField field, std::string value);
    /// Empty when it is not said.
    std::string_view find(NoticeField field) const;
    const NoticeList* find(NoticeTable table) const;

    friend bool operator==(const NoticeValues&, const NoticeValues&) = default;
};
BOOST_DESCRIBE_STRUCT(NoticeValues, (), (fields, tables))

/// What the kind must say and the values do not, blank ones too; in the order of the kind's block
/// and its own fields, then its table. /fields/<name> and /tables/<name>, `notice-field-missing`
/// (fact label). An application form says at least one thing.
std::vector<FieldProblem> find_missing_fields(NoticeKind kind, const NoticeValues& values);

/// Kept by number.
enum class NoticeState : std::uint8_t {
    Issued,
    Replaced,  ///< another paper says it now
    Revoked
};

/// issued, replaced, revoked
std::string_view name_of(NoticeState state);

/// A paper of a case as it was issued; nothing but its state ever changes.
struct Notice {
    std::string id;
    std::string case_id;
    NoticeKind kind = NoticeKind::Receipt;
    std::string unit_id;
    std::string number;  ///< 揭东政务许受〔2026〕15号; empty for an application form
    Day issued_on;
    Instant issued_at;
    NoticeValues values;
    std::string digest;  ///< SM3 of digest_text, 64 hexadecimal digits
    std::string code;    ///< proves to the public page that one holds the paper; empty as number
    NoticeState state = NoticeState::Issued;
    std::optional<std::string> replaced_by;
    std::optional<std::string> pdf_digest;  ///< of the first print, once there is one
};

/// What the digest of a paper is made of. `values` is their JSON.
std::string digest_text(NoticeKind kind, std::string_view number, Day issued_on,
                        std::string_view values);

}  // namespace yimen::notices
