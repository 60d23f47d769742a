#include "cases/actions/rewrite_due_days.h"

#include "calendar/calendar.h"
#include "cases/actions/known_terms.h"
#include "cases/actions/local_calendars.h"
#include "cases/store/due_day_store.h"

namespace yimen::cases {

namespace {

constexpr std::int64_t kBatch = 200;
constexpr std::int64_t kPassesWanted = 2;
constexpr std::int64_t kActsEndWithin = std::int64_t{10} * 60 * 1000;

/// What is left to do for this revision, as of now.
Rewriting stand_of(const DueDayStore& store, std::int64_t revision, Instant now) {
    if (const auto found = store.find_rewriting(); found && found->revision == revision) {
        return *found;
    }
    return {.revision = revision, .noticed_at = now, .passes = 0, .after_id = {}};
}

bool is_due(const Rewriting& stand, Instant now) {
    if (stand.passes == 0) return true;
    return stand.passes < kPassesWanted &&
           now.milliseconds - stand.noticed_at.milliseconds >= kActsEndWithin;
}

struct Batch {
    bool more = false;
    std::int64_t moved = 0;
};

bool rewrite(const FiledCase& filed, const WorkCalendar& calendar, DueDayStore& store) {
    const KeptDays days{.due_on = due_on(filed.filed, calendar),
                        .wakes_on = wakes_on(filed.filed, calendar)};
    if (days.due_on == filed.due_on && days.wakes_on == filed.wakes_on) return false;
    store.put_days(filed.filed.id, days);
    return true;
}

Batch rewrite_batch(db::Transaction& transaction, std::int64_t revision, LocalCalendars& calendars,
                    Instant now, Office& office) {
    // Who imports a table meanwhile makes a new revision, and all begins anew.
    if (calendar::calendar_revision(transaction) != revision) return {};
    DueDayStore store{transaction};
    auto stand = stand_of(store, revision, now);
    if (!is_due(stand, now)) return {};
    const auto open = CaseStore{transaction}.list_open(stand.after_id, kBatch);
    Batch batch{.more = open.size() == static_cast<std::size_t>(kBatch), .moved = 0};
    for (const auto& filed : open) {
        const auto terms =
            office.terms.find(transaction, filed.filed.entry_id, filed.filed.entry_version);
        if (terms == nullptr) throw db::DatabaseError{"cases: a case without its item"};
        if (rewrite(filed, calendars.of(terms->division_code), store)) ++batch.moved;
    }
    stand.after_id = batch.more ? open.back().filed.id : std::string{};
    if (!batch.more) ++stand.passes;
    store.put(stand);
    return batch;
}

}  // namespace

std::int64_t rewrite_due_days(Services& services, Office& office) {
    const auto revision = services.database.read(
        [](db::Transaction& transaction) { return calendar::calendar_revision(transaction); });
    // Read after its revision: a newer calendar than that is noticed in every batch.
    LocalCalendars calendars{services.calendar()};
    const auto now = services.clock.now();
    const bool due = services.database.read([&](db::Transaction& transaction) {
        return is_due(stand_of(DueDayStore{transaction}, revision, now), now);
    });
    std::int64_t moved = 0;
    for (bool more = due; more;) {
        const auto batch =
            services.database.write([&](db::Transaction& transaction) -> Result<Batch> {
                return rewrite_batch(transaction, revision, calendars, now, office);
            });
        if (!batch) throw db::DatabaseError{"cases: due days were not written anew"};
        moved += batch->moved;
        more = batch->more;
    }
    return moved;
}

}  // namespace yimen::cases
