#include "people/actions/change_unit.h"

#include <utility>

#include "people/actions/identity.h"
#include "people/actions/manage_people.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/unit_store.h"

#include "core/text/text.h"

namespace yimen::people {

namespace {

Problem conflict(std::string code) {
    return {ProblemKind::Conflict, std::move(code), {}, {}};
}

std::string unit_subject(std::string_view unit_id) {
    return "unit:" + std::string{unit_id};
}

Unit to_unit(std::string unit_id, const UnitContent& content) {
    return {.id = std::move(unit_id),
            .name = text::strip(content.name),
            .short_name = text::strip(content.short_name),
            .kind = content.kind,
            .division_code = content.division_code,
            .parent_id = content.parent_id,
            .credit_code = text::strip(content.credit_code)};
}

/// Refusals, in this order: invalid-input, forbidden, unit-name-taken.
Result<Done> check_content(const UnitStore& store, const Person& officer, const Unit& unit) {
    auto faults = find_faults(unit);
    if (!store.find_division(unit.division_code)) {
        faults.push_back(
            {"/division_code", "division-unknown", {{"division", unit.division_code}}});
    }
    if (unit.parent_id) {
        const auto parent = store.find(*unit.parent_id);
        if (!parent || parent->closed_on) {
            faults.push_back({"/parent_id", "parent-unknown", {}});
        } else if (store.lies_below_itself(unit)) {
            faults.push_back({"/parent_id", "parent-circular", {}});
        }
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    if (!find_reach(officer, kManagePeople, {unit.id, unit.division_code})) return forbidden();
    const auto namesake = store.find_by_name(unit.name);
    if (namesake && namesake->id != unit.id) return conflict("unit-name-taken");
    return Done{};
}

Result<Unit> find_for_change(const UnitStore& store, const Person& officer,
                             std::string_view unit_id) {
    if (find_post_for(officer, kManagePeople) == nullptr) return forbidden();
    auto unit = store.find(unit_id);
    if (!unit) return not_found();
    if (!find_reach(officer, kManagePeople, {unit->id, unit->division_code})) return forbidden();
    return std::move(*unit);
}

}  // namespace

Result<std::string> create_unit(const CreateUnit& command, Services& services) {
    if (find_post_for(command.officer, kManagePeople) == nullptr) return forbidden();
    const auto unit = to_unit(services.new_id(), command.content);
    return services.database.write([&](db::Transaction& transaction) -> Result<std::string> {
        UnitStore store{transaction};
        const auto checked = check_content(store, command.officer, unit);
        if (!checked) return checked.problem();
        store.put(unit);
        record(transaction,
               event_of(command.officer, kManagePeople, "unit.create", unit_subject(unit.id)),
               services);
        return unit.id;
    });
}

Result<Done> change_unit(const ChangeUnit& command, Services& services,
                         const UnitsChanged& units_changed) {
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        UnitStore store{transaction};
        const auto before = find_for_change(store, command.officer, command.unit_id);
        if (!before) return before.problem();
        const auto unit = to_unit(before->id, command.content);
        const auto checked = check_content(store, command.officer, unit);
        if (!checked) return checked.problem();
        if (before->closed_on) return conflict("unit-closed");
        if (!store.change(unit, command.version)) return stale();
        units_changed(transaction);
        record(transaction,
               event_of(command.officer, kManagePeople, "unit.change", unit_subject(unit.id)),
               services);
        return Done{};
    });
}

Result<Done> close_unit(const CloseUnit& command, Services& services) {
    const auto today = services.clock.today();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        UnitStore store{transaction};
        const auto unit = find_for_change(store, command.officer, command.unit_id);
        if (!unit) return unit.problem();
        if (text::is_blank(command.reason)) {
            return invalid_input({{"/reason", "reason-required", {}}});
        }
        if (unit->closed_on) return conflict("unit-closed");
        if (store.has_units_below(unit->id)) return conflict("unit-has-units");
        if (store.has_posts(unit->id, today)) return conflict("unit-has-posts");
        if (!store.close(unit->id, command.version, today)) return stale();
        auto event = event_of(command.officer, kManagePeople, "unit.close", unit_subject(unit->id));
        event.purpose = command.reason;
        record(transaction, event, services);
        return Done{};
    });
}

}  // namespace yimen::people
