#include "catalog/store/referral_store.h"

#include "catalog/store/queries.h"

namespace yimen::catalog {

namespace {

template <class T>
T known(std::optional<T> value) {
    if (!value) throw db::DatabaseError{"catalog: unknown word in a referral"};
    return *value;
}

Referral to_referral(const db::Row& row) {
    const auto answered_at = row.maybe_integer(17);
    return {.id = row.text(0),
            .kind = known(find_referral_kind(row.text(1))),
            .entry_id = row.text(2),
            .number = row.integer(3),
            .asking = {row.text(4), row.text(5)},
            .answering = {row.text(6), row.text(7)},
            .element = row.text(8),
            .current = row.text(9),
            .proposed = row.text(10),
            .reason = row.text(11),
            .raised_by = row.text(12),
            .raised_at = Instant{row.integer(13)},
            .state = known(find_referral_state(row.text(14))),
            .answer = row.text(15),
            .answered_by = row.text(16),
            .answered_at = answered_at ? std::optional{Instant{*answered_at}} : std::nullopt,
            .version = row.integer(18)};
}

std::vector<Referral> to_referrals(const std::vector<db::Row>& rows) {
    std::vector<Referral> referrals;
    for (const auto& row : rows) referrals.push_back(to_referral(row));
    return referrals;
}

}  // namespace

void ReferralStore::add(const Referral& referral) {
    transaction_.execute(sql::insert_referral, referral.id, row_of(referral.kind).name,
                         referral.entry_id, referral.number, referral.asking.unit_id,
                         referral.asking.division_code, referral.answering.unit_id,
                         referral.answering.division_code, referral.element, referral.current,
                         referral.proposed, referral.reason, referral.raised_by,
                         referral.raised_at.milliseconds, name_of(referral.state));
}

std::optional<Referral> ReferralStore::find(std::string_view referral_id) const {
    const auto row = transaction_.query_one(sql::find_referral, referral_id);
    if (!row) return std::nullopt;
    return to_referral(*row);
}

std::vector<Referral> ReferralStore::list(const ReferralFilter& filter) const {
    return to_referrals(transaction_.query(sql::list_referrals, row_of(filter.kind).name,
                                           filter.state, filter.before_id, filter.limit));
}

std::vector<Referral> ReferralStore::list_of_entry(std::string_view entry_id, ReferralKind kind,
                                                   ReferralState state) const {
    return to_referrals(transaction_.query(sql::list_referrals_of_entry, entry_id,
                                           row_of(kind).name, name_of(state)));
}

std::vector<ReferralCount> ReferralStore::count(ReferralKind kind) const {
    std::vector<ReferralCount> counts;
    for (const auto& row : transaction_.query(sql::count_referrals, row_of(kind).name)) {
        counts.push_back({.unit_id = row.text(0),
                          .division_code = row.text(1),
                          .state = known(find_referral_state(row.text(2))),
                          .count = row.integer(3)});
    }
    return counts;
}

Result<Done> ReferralStore::update(const Referral& referral) {
    const auto answered_at = referral.answered_at ? referral.answered_at->milliseconds : 0;
    const auto touched = transaction_.execute(sql::update_referral, referral.id, referral.version,
                                              name_of(referral.state), referral.answer,
                                              referral.answered_by, answered_at);
    if (touched == 0) return Problem{ProblemKind::Stale, "stale", {}, {}};
    return Done{};
}

}  // namespace yimen::catalog
