#include "cases/actions/sweep_statute.h"

#include <exception>

#include "cases/actions/joint_parts.h"
#include "cases/actions/known_terms.h"
#include "cases/actions/record_entry.h"

namespace yimen::cases {

namespace {

constexpr std::int64_t kPage = 200;

/// Somebody who acted at the same moment has let the law act first; then nothing is left here.
bool wake(const std::string& case_id, Services& services, Office& office,
          const WorkCalendar& everywhere) {
    const auto now = services.clock.now();
    const auto woken = services.database.write([&](db::Transaction& transaction) -> Result<bool> {
        CaseStore store{transaction};
        auto filed = store.find(case_id);
        if (!filed) return false;
        const auto terms =
            office.terms.find(transaction, filed->filed.entry_id, filed->filed.entry_version);
        if (terms == nullptr) throw db::DatabaseError{"cases: a case without its item"};
        const auto before = filed->version;
        const auto calendar = everywhere.for_division(terms->division_code);
        const auto awaited = awaited_of(filed->filed);
        const Handling handling{transaction, *filed, *terms, calendar, now, services, office};
        const auto done = do_statutory_acts(handling);
        if (!done) return done.problem();
        const auto settled = settle_dependents(handling, awaited, everywhere, office);
        if (!settled) return settled.problem();
        return filed->version != before;
    });
    return woken && *woken;
}

}  // namespace

std::int64_t sweep_statute(Services& services, Office& office) {
    const auto calendar = services.calendar();
    const auto today = services.clock.today();
    std::int64_t changed = 0;
    std::exception_ptr first_failure;
    const auto try_to_wake = [&](const std::string& case_id) {
        try {
            return wake(case_id, services, office, calendar);
        } catch (const std::exception&) {
            if (!first_failure) first_failure = std::current_exception();
            return false;
        }
    };
    CaseStore::Waking last;
    for (bool more = true; more;) {
        const auto waking = services.database.read([&](db::Transaction& transaction) {
            return CaseStore{transaction}.list_waking(today, last, kPage);
        });
        for (const auto& one : waking) {
            if (try_to_wake(one.id)) ++changed;
        }
        more = waking.size() == static_cast<std::size_t>(kPage);
        if (more) last = waking.back();
    }
    if (first_failure) std::rethrow_exception(first_failure);
    return changed;
}

}  // namespace yimen::cases
