#include "cases/actions/remind_applicants.h"

#include <exception>

#include "cases/actions/known_terms.h"
#include "cases/domain/house_limits.h"
#include "cases/store/case_store.h"
#include "notices/notices.h"

namespace yimen::cases {

namespace {

constexpr std::int64_t kPage = 200;

bool remind_of(const std::string& case_id, Instant now, Services& services, Office& office,
               const WorkCalendar& everywhere) {
    const auto reminded =
        services.database.write([&](db::Transaction& transaction) -> Result<bool> {
            const auto found = CaseStore{transaction}.find(case_id);
            if (!found) return false;
            const auto& filed = found->filed;
            const auto terms = office.terms.find(transaction, filed.entry_id, filed.entry_version);
            if (terms == nullptr) throw db::DatabaseError{"cases: a case without its item"};
            const bool supplement = filed.state == State::AwaitingSupplement;
            const auto* limit =
                find_running(filed.clock, supplement ? LimitKind::Supplement : LimitKind::Deferral);
            if (limit == nullptr) return false;
            const auto calendar = everywhere.for_division(terms->division_code);
            const auto due = due_of(filed.clock, *limit, calendar);
            if (!due.day || *due.day < day_in_china(now)) return false;
            const notices::Tell told{.kind = supplement ? notices::MessageKind::SupplementReminder
                                                        : notices::MessageKind::DeferralReminder,
                                     .recipient_id = filed.applicant_id,
                                     .case_id = filed.id,
                                     .case_number = filed.number,
                                     .item_name = found->item_name,
                                     .due_on = due.day};
            return notices::remind(transaction, told, now);
        });
    return reminded && *reminded;
}

}  // namespace

ReminderRound remind_applicants(Services& services, Office& office) {
    const auto calendar = services.calendar();
    const auto now = services.clock.now();
    const auto today = day_in_china(now);
    // The law wakes on the day after the last one.
    const auto last_waking = add_days(today, kRemindDays + 1);
    ReminderRound round;
    CaseStore::Waking last{.id = {}, .wakes_on = add_days(today, 1).iso()};
    for (bool more = true; more;) {
        const auto waking = services.database.read([&](db::Transaction& transaction) {
            return CaseStore{transaction}.list_waking(last_waking, last, kPage);
        });
        for (const auto& one : waking) {
            try {
                if (remind_of(one.id, now, services, office, calendar)) ++round.reminded;
            } catch (const std::exception& error) {
                ++round.failed;
                round.fault = error.what();
            }
        }
        more = waking.size() == static_cast<std::size_t>(kPage);
        if (more) last = waking.back();
    }
    return round;
}

}  // namespace yimen::cases
