#include "notices/domain/document_number.h"
#include "notices/domain/verification_code.h"
#include "notices/notices.h"
#include "notices/store/notice_store.h"
#include "notices/store/number_store.h"
#include "people/people.h"

#include "core/text/text.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/random.h"
#include "platform/db/lane.h"
#include "platform/json/sparse.h"
#include "platform/services.h"

namespace yimen::notices {

namespace {

constexpr std::size_t kCodeBytes = 8;

std::string office_word_of(db::Transaction& transaction, const people::Unit& unit) {
    if (auto own = NumberStore{transaction}.find_office_word(unit.id)) return *std::move(own);
    const auto division = people::find_division(transaction, unit.division_code);
    return derive_office_word(division ? division->name : std::string{}, unit.short_name);
}

std::int64_t take_serial(db::Transaction& transaction, const Series& series, Day today,
                         Services& services, const Papers& papers) {
    NumberStore numbers{transaction};
    if (papers.numbering == Numbering::OneWriter) return numbers.take_next(series);
    const auto lane = services.server_name + '/' + std::to_string(db::lane_of_this_thread());
    return numbers.take_next(series, lane, today, services.clock.now());
}

void give_number(Notice& notice, db::Transaction& transaction, const people::Unit& unit,
                 Services& services, const Papers& papers) {
    const auto word = row_of(notice.kind).word;
    if (word.empty()) return;
    const Series series{unit.id, std::string{word}, notice.issued_on.year()};
    notice.number =
        write_number(office_word_of(transaction, unit), word, series.year,
                     take_serial(transaction, series, notice.issued_on, services, papers));
    notice.code = write_code(crypto::random_bytes(kCodeBytes));
}

/// Ends what a new paper of the case takes the place of.
std::optional<Problem> replace(std::string_view notice_id, const Notice& by, NoticeStore& store) {
    const auto replaced = store.find(notice_id);
    if (!replaced || replaced->case_id != by.case_id) {
        return Problem{ProblemKind::NotFound, "not-found", {}, {}};
    }
    if (!store.end(notice_id, NoticeState::Replaced, by.id)) {
        return Problem{ProblemKind::Conflict, "notice-not-in-force", {}, {}};
    }
    return std::nullopt;
}

}  // namespace

Result<Notice> issue(db::Transaction& transaction, IssueNotice command, Services& services,
                     const Papers& papers) {
    const auto unit = people::find_unit(transaction, command.unit_id);
    if (!unit) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
    if (text::is_blank(command.values.find(NoticeField::Office))) {
        command.values.set(NoticeField::Office, unit->name);
    }
    auto faults = find_missing_fields(command.kind, command.values);
    if (!faults.empty()) return invalid_input(std::move(faults));

    Notice notice{.id = command.id ? *std::move(command.id) : services.new_id(),
                  .case_id = std::move(command.case_id),
                  .kind = command.kind,
                  .unit_id = unit->id,
                  .number = {},
                  .issued_on = command.issued_on,
                  .issued_at = services.clock.now(),
                  .values = std::move(command.values),
                  .digest = {},
                  .code = {},
                  .state = NoticeState::Issued,
                  .replaced_by = {},
                  .pdf_digest = {}};
    NoticeStore store{transaction, papers.cipher};
    if (command.replaces) {
        if (auto problem = replace(*command.replaces, notice, store)) return *std::move(problem);
    }
    const auto values = json::write_at_once(notice.values);
    give_number(notice, transaction, *unit, services, papers);
    notice.digest =
        crypto::sm3_hex(digest_text(notice.kind, notice.number, notice.issued_on, values));
    store.add(notice, values);
    return notice;
}

}  // namespace yimen::notices
