#include "cases/store/case_store.h"

#include <iterator>

#include "cases/store/filed_row.h"
#include "cases/store/kept_case.h"
#include "cases/store/queries.h"
#include "cases/store/result_store.h"

#include "platform/crypto/encoding.h"

namespace yimen::cases {

namespace {

std::optional<std::string> number_of(const Case& filed) {
    if (filed.number.empty()) return std::nullopt;
    return filed.number;
}

std::optional<FiledCase> to_one(std::optional<db::Row> row) {
    if (!row) return std::nullopt;
    return to_filed(*std::move(row));
}

/// Base64url without padding, as entries carry it.
std::string kept_digest(std::string_view shown) {
    return *crypto::from_base64url(shown);
}

/// Before digests were kept as bytes, the letters were.
std::string shown_digest(const std::string& kept) {
    constexpr std::size_t kDigestBytes = 32;
    return kept.size() == kDigestBytes ? crypto::to_base64url(kept) : kept;
}

/// The first columns of an act, whenever it was written.
CaseStore::KeptEntry to_kept(Entry done, const db::Row& row) {
    done.serial = row.integer(0);
    done.recorded_at = Instant{row.integer(1)};
    auto said = row.bytes(2);
    done.said = read_particulars(said, done.unit_id);
    done.digest = shown_digest(row.bytes(3));
    return {std::move(done), std::move(said)};
}

Entry done_earlier(const db::Row& row) {
    Entry entry;
    entry.act = known(find_act(row.text(4)));
    entry.actor = known(find_actor(row.text(5)));
    entry.account = row.text(6);
    entry.unit_id = row.text(7);
    entry.from = known(find_state(row.text(8)));
    entry.to = known(find_state(row.text(9)));
    entry.effective_on = known(Day::parse(row.text(10)));
    return entry;
}

}  // namespace

std::string day_text(const std::optional<Day>& day) {
    return day ? day->iso() : std::string{kNoDay};
}

void CaseStore::add(const Case& filed, std::string_view item_name, Instant now) {
    transaction_.execute(sql::insert_case, filed.id, number_of(filed), filed.entry_id,
                         filed.entry_version, item_name, row_of(filed.life).name,
                         row_of(filed.state).name, !row_of(filed.state).ended, filed.unit_id,
                         filed.division_code, filed.applicant_id, db::Bytes{keep_details(filed)},
                         kNoDay, kNoDay, filed.serial, filed.head, now.milliseconds);
}

std::optional<FiledCase> CaseStore::find(std::string_view case_id) const {
    return to_one(transaction_.query_one(sql::find_case, case_id));
}

std::optional<FiledCase> CaseStore::find_by_number(std::string_view number) const {
    return to_one(transaction_.query_one(sql::find_case_by_number, number));
}

Result<Done> CaseStore::update(const FiledCase& changed, const KeptDays& days, Instant now) {
    const auto& filed = changed.filed;
    const auto touched = transaction_.execute(
        sql::update_case, filed.id, changed.version, number_of(filed), row_of(filed.state).name,
        !row_of(filed.state).ended, db::Bytes{keep_details(filed)}, day_text(days.due_on),
        day_text(days.wakes_on), filed.serial, filed.head, now.milliseconds,
        result_place(filed, days.result_on));
    if (touched == 0) return Problem{ProblemKind::Stale, "stale", {}, {}};
    return Done{};
}

void CaseStore::add_history(const Case& filed, const Entry& entry, std::string_view said) {
    transaction_.execute(sql::add_history, filed.id, entry.serial, entry.recorded_at.milliseconds,
                         db::Bytes{keep_done(entry, filed.unit_id)}, db::Bytes{std::string{said}},
                         db::Bytes{kept_digest(entry.digest)});
}

std::vector<CaseStore::KeptEntry> CaseStore::list_kept(std::string_view case_id) const {
    std::vector<KeptEntry> kept;
    for (const auto& row : transaction_.query(sql::list_history, case_id)) {
        kept.push_back(to_kept(read_done(row.bytes(4), row.text(5)), row));
    }
    // A case that is older than this table began in the one before.
    if (kept.empty() || kept.front().entry.serial > 1) {
        std::vector<KeptEntry> earlier;
        for (const auto& row : transaction_.query(sql::list_earlier_history, case_id)) {
            earlier.push_back(to_kept(done_earlier(row), row));
        }
        kept.insert(kept.begin(), std::make_move_iterator(earlier.begin()),
                    std::make_move_iterator(earlier.end()));
    }
    for (std::size_t at = 1; at < kept.size(); ++at) {
        kept[at].entry.previous = kept[at - 1].entry.digest;
    }
    return kept;
}

std::vector<Entry> CaseStore::list_history(std::string_view case_id) const {
    std::vector<Entry> history;
    for (auto& kept : list_kept(case_id)) history.push_back(std::move(kept.entry));
    return history;
}

std::vector<FiledCase> CaseStore::list_open_of_unit(std::string_view unit_id, State state,
                                                    const OpenCursor& after,
                                                    std::int64_t limit) const {
    return to_list(transaction_.query(sql::list_open_by_unit, unit_id, row_of(state).name,
                                      after.due_on, after.id, limit));
}

std::vector<FiledCase> CaseStore::list_open_within(std::string_view division_digits,
                                                   const PlaceCursor& after,
                                                   std::int64_t limit) const {
    // No digit comes behind it.
    const auto end = std::string{division_digits} + '~';
    return to_list(transaction_.query(sql::list_open_within, division_digits, end,
                                      after.division_code, after.state, after.due_on, after.id,
                                      limit));
}

std::vector<FiledCase> CaseStore::list_open(std::string_view after_id, std::int64_t limit) const {
    return to_list(transaction_.query(sql::list_open_by_id, after_id, limit));
}

std::vector<FiledCase> CaseStore::list_of_applicant(std::string_view applicant_id,
                                                    std::string_view before_id,
                                                    std::int64_t limit) const {
    return to_list(transaction_.query(sql::list_by_applicant, applicant_id, before_id, limit));
}

std::vector<EndedCount> CaseStore::count_ended_of_unit(std::string_view unit_id) const {
    std::vector<EndedCount> counts;
    for (const auto& row : transaction_.query(sql::count_ended_by_unit, unit_id)) {
        const auto state = find_state(row.text(0));
        if (!state) throw db::DatabaseError{"cases: no such state"};
        counts.push_back({*state, row.integer(1)});
    }
    return counts;
}

std::int64_t CaseStore::count_of_applicant(std::string_view applicant_id, std::int64_t most) const {
    return transaction_.query_one(sql::count_by_applicant, applicant_id, most)->integer(0);
}

std::vector<CaseStore::WithAnswers> CaseStore::list_of_entry(std::string_view entry_id,
                                                             std::string_view after_id,
                                                             std::int64_t limit) const {
    constexpr std::size_t kAnswers = 17;
    std::vector<WithAnswers> list;
    for (auto& row : transaction_.query(sql::list_by_entry, entry_id, after_id, limit)) {
        auto answers = row.maybe_bytes(kAnswers);
        list.push_back({to_filed(std::move(row)), std::move(answers)});
    }
    return list;
}

std::vector<CaseStore::Waking> CaseStore::list_waking(Day by, const Waking& after,
                                                      std::int64_t limit) const {
    std::vector<Waking> waking;
    for (const auto& row :
         transaction_.query(sql::list_waking, by.iso(), after.wakes_on, after.id, limit)) {
        waking.push_back({row.text(0), row.text(1)});
    }
    return waking;
}

std::int64_t CaseStore::next_number(std::string_view entry_id, Day on) {
    return transaction_.query_one(sql::next_number, entry_id, on.iso())->integer(0);
}

void CaseStore::pass_number(std::string_view entry_id, Day on, std::int64_t serial) {
    transaction_.execute(sql::pass_number, entry_id, on.iso(), serial);
}

void CaseStore::put_draft_answers(std::string_view case_id, std::string_view sealed) {
    put_answers(case_id, 0, sealed);
}

void CaseStore::fix_answers(std::string_view case_id, std::int64_t serial) {
    transaction_.execute(sql::fix_answers, case_id, serial);
}

void CaseStore::put_answers(std::string_view case_id, std::int64_t serial,
                            std::string_view sealed) {
    transaction_.execute(sql::put_answers, case_id, serial, db::Bytes{std::string{sealed}});
}

std::optional<std::string> CaseStore::find_answers(std::string_view case_id) const {
    const auto row = transaction_.query_one(sql::find_answers, case_id);
    if (!row) return std::nullopt;
    return row->bytes(1);
}

std::vector<CaseStore::SealedAnswers> CaseStore::list_sealed_answers(const SealedAnswers& last,
                                                                     std::int64_t limit) const {
    std::vector<SealedAnswers> list;
    for (const auto& row :
         transaction_.query(sql::list_sealed_answers, last.case_id, last.serial, limit)) {
        list.push_back({row.text(0), row.integer(1), row.bytes(2)});
    }
    return list;
}

void CaseStore::put_fact(std::string_view case_id, const Fact& fact) {
    transaction_.execute(sql::put_fact, case_id, fact.name, fact.value, fact.source,
                         fact.found_at.milliseconds);
}

std::vector<Fact> CaseStore::list_facts(std::string_view case_id) const {
    std::vector<Fact> facts;
    for (const auto& row : transaction_.query(sql::list_facts, case_id)) {
        facts.push_back({row.text(0), static_cast<FactValue>(row.integer(1)), row.text(2),
                         Instant{row.integer(3)}});
    }
    return facts;
}

}  // namespace yimen::cases
