#include "notices/store/notice_store.h"

#include "notices/domain/verification_code.h"
#include "notices/store/queries.h"
#include "notices/store/values_dictionary.h"

#include "platform/crypto/digest.h"
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

std::string digest_of(std::string_view number, std::string_view code) {
    return crypto::sm3_hex(verification_text(number, code));
}

template <class T>
T require(std::optional<T> read) {
    if (!read) throw db::DatabaseError{"notices: unreadable row"};
    return *std::move(read);
}

}  // namespace

void NoticeStore::add(const Notice& notice, std::string_view values) {
    std::optional<std::string> verification;
    if (!notice.number.empty()) verification = digest_of(notice.number, notice.code);
    transaction_.execute(
        sql::insert_notice, notice.id, notice.case_id, name_of(notice.kind), notice.unit_id,
        notice.number, notice.issued_on.iso(), notice.issued_at.milliseconds,
        cipher_.seal(json::pack(values, kValuesDictionary), values_place(notice.id)),
        cipher_.seal(notice.code, code_place(notice.id)), notice.digest, verification,
        name_of(notice.state));
}

Notice NoticeStore::to_notice(const db::Row& row) const {
    Notice notice{.id = row.text(0),
                  .case_id = row.text(1),
                  .kind = require(find_kind(row.text(2))),
                  .unit_id = row.text(3),
                  .number = row.text(4),
                  .issued_on = require(Day::parse(row.text(5))),
                  .issued_at = {row.integer(6)},
                  .values = {},
                  .digest = row.text(9),
                  .code = {},
                  .state = require(find_notice_state(row.text(10))),
                  .replaced_by = row.maybe_text(11),
                  .pdf_digest = row.maybe_text(12)};
    const auto values = json::read<NoticeValues>(
        json::unpack(cipher_.open(row.text(7), values_place(notice.id)), kValuesDictionary));
    if (!values) throw db::DatabaseError{"notices: unreadable values"};
    notice.values = *values;
    notice.code = cipher_.open(row.text(8), code_place(notice.id));
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
    const auto row =
        transaction_.query_one(sql::find_notice_by_verification, digest_of(number, code));
    if (!row) return std::nullopt;
    return to_notice(*row);
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
    return transaction_.execute(sql::end_notice, notice_id, name_of(state), replaced_by) == 1;
}

bool NoticeStore::keep_pdf(std::string_view notice_id, std::string_view digest) {
    return transaction_.execute(sql::keep_pdf, notice_id, digest) == 1;
}

NoticeStore::Resealed NoticeStore::seal_anew(std::string_view after_id, std::size_t limit) {
    Resealed resealed;
    for (const auto& row : transaction_.query(sql::list_sealed_notices, after_id, limit)) {
        resealed.last_id = row.text(0);
        ++resealed.records;
        const auto values = cipher_.seal_anew(row.text(1), values_place(resealed.last_id));
        const auto code = cipher_.seal_anew(row.text(2), code_place(resealed.last_id));
        if (!values && !code) continue;
        transaction_.execute(sql::put_sealed_notice, resealed.last_id, values.value_or(row.text(1)),
                             code.value_or(row.text(2)));
        ++resealed.sealed_anew;
    }
    return resealed;
}

}  // namespace yimen::notices
