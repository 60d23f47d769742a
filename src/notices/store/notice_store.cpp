#include "notices/store/notice_store.h"

#include "notices/domain/verification_code.h"
#include "notices/store/queries.h"
#include "notices/store/values_dictionary.h"

#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"
#include "platform/json/bind.h"
#include "platform/json/packed.h"

namespace yimen::notices {

namespace {

/// Where a sealed value stands: another row cannot take it.
std::string values_place(std::string_view notice_id) {
    return "notice.values:" + std::string{notice_id};
}
std::string code_place(std::string_view notice_id) {
    return "notice.code:" + std::string{notice_id};
}

/// Finds the few papers among which the one with this number and code is.
std::string verification_of(std::string_view number, std::string_view code) {
    constexpr std::size_t kDigits = 12;
    return crypto::sm3_hex(verification_text(number, code)).substr(0, kDigits);
}

const json::PackDictionary& common_values() {
    static const json::PackDictionary dictionary{kValuesDictionary};
    return dictionary;
}

/// What no code has in it.
constexpr char kAfterCode = '\n';

/// Before digests were kept as bytes, their hexadecimal digits were.
std::string shown_digest(const std::string& kept) {
    constexpr std::size_t kDigestBytes = 32;
    return kept.size() == kDigestBytes ? crypto::to_hex(kept) : kept;
}

[[noreturn]] void refuse_row() {
    throw db::DatabaseError{"notices: unreadable row"};
}

NoticeKind kind_in(const std::string& name) {
    const auto kind = find_kind(name);
    if (!kind) refuse_row();
    return *kind;
}

Day day_in(std::int64_t days_since_epoch) {
    return Day{std::chrono::sys_days{std::chrono::days{days_since_epoch}}};
}

NoticeState state_in(std::int64_t number) {
    if (number < 0 || number > static_cast<std::int64_t>(NoticeState::Revoked)) refuse_row();
    return static_cast<NoticeState>(number);
}

}  // namespace

void NoticeStore::add(const Notice& notice, std::string_view values) {
    std::optional<std::string> verification;
    if (!notice.number.empty()) verification = verification_of(notice.number, notice.code);
    const auto said = notice.code + kAfterCode + json::pack(values, common_values());
    transaction_.execute(sql::insert_notice, notice.id, notice.case_id, name_of(notice.kind),
                         notice.unit_id, notice.number, notice.issued_on.days_since_epoch(),
                         notice.issued_at.milliseconds,
                         db::Bytes{cipher_.seal_bytes(said, values_place(notice.id))},
                         db::Bytes{*crypto::from_hex(notice.digest)}, verification, notice.state);
}

Notice NoticeStore::to_notice(const db::Row& row) const {
    Notice notice{.id = row.text(0),
                  .case_id = row.text(1),
                  .kind = kind_in(row.text(2)),
                  .unit_id = row.text(3),
                  .number = row.text(4),
                  .issued_on = day_in(row.integer(5)),
                  .issued_at = {row.integer(6)},
                  .values = {},
                  .digest = shown_digest(row.bytes(9)),
                  .code = {},
                  .state = state_in(row.integer(10)),
                  .replaced_by = row.maybe_text(11),
                  .pdf_digest = row.maybe_text(12)};
    auto said = cipher_.open(row.bytes(7), values_place(notice.id));
    if (const auto code = row.maybe_text(8)) {
        notice.code = cipher_.open(*code, code_place(notice.id));
    } else {
        const auto end = said.find(kAfterCode);
        notice.code = said.substr(0, end);
        said.erase(0, end + 1);
    }
    const auto values = json::read<NoticeValues>(json::unpack(said, common_values()));
    if (!values) throw db::DatabaseError{"notices: unreadable values"};
    notice.values = *values;
    return notice;
}

std::optional<Notice> NoticeStore::find(std::string_view notice_id) const {
    const auto row = transaction_.query_one(sql::find_notice, notice_id);
    if (!row) return std::nullopt;
    return to_notice(*row);
}

// One look by both together: a number whose code is not known, and one that nobody gave out, are
// the same question with the same answer.
std::optional<Notice> NoticeStore::find(std::string_view number, std::string_view code) const {
    for (const auto& row :
         transaction_.query(sql::find_notice_by_verification, verification_of(number, code))) {
        auto notice = to_notice(row);
        if (notice.number == number && notice.code == code) return notice;
    }
    return std::nullopt;
}

std::vector<Notice> NoticeStore::list(std::string_view case_id) const {
    std::vector<Notice> notices;
    for (const auto& row : transaction_.query(sql::list_notices, case_id)) {
        notices.push_back(to_notice(row));
    }
    return notices;
}

bool NoticeStore::end(std::string_view notice_id, NoticeState state,
                      const std::optional<std::string>& replaced_by) {
    return transaction_.execute(sql::end_notice, notice_id, state, replaced_by) == 1;
}

bool NoticeStore::keep_pdf(std::string_view notice_id, std::string_view digest) {
    return transaction_.execute(sql::keep_pdf, notice_id, digest) == 1;
}

NoticeStore::Resealed NoticeStore::seal_anew(std::string_view after_id, std::size_t limit) {
    Resealed resealed;
    for (const auto& row : transaction_.query(sql::list_sealed_notices, after_id, limit)) {
        resealed.last_id = row.text(0);
        ++resealed.records;
        const auto values = cipher_.seal_anew(row.bytes(1), values_place(resealed.last_id));
        auto code = row.maybe_text(2);
        const auto new_code =
            code ? cipher_.seal_anew(*code, code_place(resealed.last_id)) : std::nullopt;
        if (!values && !new_code) continue;
        if (new_code) code = new_code;
        transaction_.execute(sql::put_sealed_notice, resealed.last_id,
                             db::Bytes{values.value_or(row.bytes(1))}, code);
        ++resealed.sealed_anew;
    }
    return resealed;
}

}  // namespace yimen::notices
