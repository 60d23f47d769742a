#include "calendar/actions/close_offices.h"

#include "calendar/domain/rights.h"
#include "calendar/domain/table.h"
#include "calendar/store/calendar_store.h"

#include "core/text/text.h"

namespace yimen::calendar {

namespace {

Problem forbidden() {
    return {ProblemKind::Forbidden, "forbidden", {}, {}};
}

Problem conflict(std::string code, Day day) {
    return {ProblemKind::Conflict, std::move(code), {{"day", day.iso()}}, {}};
}

/// The role in which the officer may do this.
Result<std::string> check(const OfficesCommand& command, db::Transaction& transaction) {
    if (people::find_post_for(command.officer, kManageCalendar) == nullptr) return forbidden();
    std::vector<FieldProblem> faults;
    if (!people::find_division(transaction, command.division)) {
        faults.push_back({"/division", "division-unknown", {{"division", command.division}}});
    }
    if (text::is_blank(command.reason)) faults.push_back({"/reason", "reason-required", {}});
    if (!faults.empty()) return invalid_input(std::move(faults));
    const auto* post = people::find_post_for(
        command.officer, kManageCalendar,
        people::Responsibility{.unit_id = {}, .division_code = command.division});
    if (post == nullptr) return forbidden();
    return post->role;
}

/// Every server reads the calendar anew, and the audit log knows who did it.
void announce(db::Transaction& transaction, const OfficesCommand& command, const std::string& role,
              const std::string& act, const Services& services) {
    CalendarStore{transaction}.raise_revision();
    people::record(transaction,
                   {.account = command.officer.login_name,
                    .role = role,
                    .act = act,
                    .subject = "offices:" + command.division + '@' + command.day.iso(),
                    .purpose = command.reason,
                    .address = command.officer.presence.address},
                   services);
}

}  // namespace

Result<Done> close_offices(const OfficesCommand& command, Services& services) {
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto role = check(command, transaction);
        if (!role) return role.problem();
        CalendarStore store{transaction};
        if (store.find_closure(command.division, command.day)) {
            return conflict("calendar-closed-already", command.day);
        }
        const auto national = make_calendar(store.list_notices(), {});
        if (!national.is_working_day(command.day)) {
            return conflict("calendar-day-not-open", command.day);
        }
        store.add({.division = command.division,
                   .day = command.day,
                   .reason = command.reason,
                   .closed_at = now,
                   .closed_by = command.officer.login_name});
        announce(transaction, command, *role, "calendar.close", services);
        return Done{};
    });
}

Result<Done> reopen_offices(const OfficesCommand& command, Services& services) {
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto role = check(command, transaction);
        if (!role) return role.problem();
        CalendarStore store{transaction};
        if (!store.find_closure(command.division, command.day)) {
            return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        }
        store.remove_closure(command.division, command.day);
        announce(transaction, command, *role, "calendar.reopen", services);
        return Done{};
    });
}

}  // namespace yimen::calendar
