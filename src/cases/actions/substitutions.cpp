#include "cases/actions/substitutions.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "cases/actions/who_lists.h"
#include "cases/store/substitution_store.h"

namespace yimen::cases {

namespace {

Problem not_found() {
    return {ProblemKind::NotFound, "not-found", {}, {}};
}

people::Responsibility place_of(const people::Unit& unit) {
    return {unit.id, unit.division_code};
}

const people::Post* find_post(const people::Person& officer, Actor actor,
                              const people::Responsibility& place) {
    return people::find_post_for(officer, row_of(actor).right, place);
}

/// The post through which it is theirs to say who is away, or null.
const people::Post* find_naming_post(const people::Person& officer, const std::string& holder,
                                     const people::Responsibility& place) {
    if (const auto* post = find_post(officer, Actor::Supervisor, place)) return post;
    return holder == officer.account_id ? find_post(officer, Actor::Examiner, place) : nullptr;
}

/// The same for the end of it, which is the substitute's, too.
const people::Post* find_ending_post(const people::Person& officer, const Substitution& one,
                                     const people::Responsibility& place) {
    const bool own = one.substitute == officer.account_id;
    return find_naming_post(officer, own ? officer.account_id : one.holder, place);
}

struct Days {
    std::optional<Day> from_on;
    std::optional<Day> until_on;
};

std::vector<FieldProblem> find_faults(const NameSubstitute& command, const Days& days,
                                      const people::Responsibility& place, Day today,
                                      db::Transaction& transaction) {
    std::vector<FieldProblem> faults;
    const auto examines = [&](const std::string& account) {
        return people::may_do(transaction, account, row_of(Actor::Examiner).right, place, today);
    };
    if (!examines(command.holder)) faults.push_back({"/holder", "officer-without-post", {}});
    if (command.substitute == command.holder) {
        faults.push_back({"/substitute", "substitute-is-holder", {}});
    } else if (!examines(command.substitute)) {
        faults.push_back({"/substitute", "officer-without-post", {}});
    }
    if (!days.from_on) faults.push_back({"/from_on", "day-malformed", {}});
    if (!days.until_on) faults.push_back({"/until_on", "day-malformed", {}});
    if (!days.from_on || !days.until_on) return faults;
    if (*days.from_on < today) faults.push_back({"/from_on", "substitution-in-past", {}});
    const auto more = days_between(*days.from_on, *days.until_on);
    if (more < 0 || more >= kSubstitutionDaysMost) {
        faults.push_back(
            {"/until_on", "substitution-days", {{"limit", std::to_string(kSubstitutionDaysMost)}}});
    }
    return faults;
}

void record(db::Transaction& transaction, const people::Person& officer, const people::Post& post,
            const char* act, const Substitution& one, Services& services) {
    people::record(transaction,
                   {.account = officer.login_name,
                    .role = post.role,
                    .act = act,
                    .subject = "substitution:" + one.id,
                    .address = officer.presence.address},
                   services);
}

}  // namespace

Result<std::string> name_substitute(const NameSubstitute& command, Services& services) {
    const auto today = services.clock.today();
    const Days days{Day::parse(command.from_on), Day::parse(command.until_on)};
    return services.database.write([&](db::Transaction& transaction) -> Result<std::string> {
        const auto unit = people::find_unit(transaction, command.unit_id);
        if (!unit) return not_found();
        const auto place = place_of(*unit);
        const auto* post = find_naming_post(command.officer, command.holder, place);
        if (post == nullptr) {
            return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
        }
        auto faults = find_faults(command, days, place, today, transaction);
        if (!faults.empty()) return invalid_input(std::move(faults));
        SubstitutionStore store{transaction};
        for (const auto& one : store.list_from(unit->id, today)) {
            if (one.holder == command.holder && overlap(one, *days.from_on, *days.until_on)) {
                return Problem{ProblemKind::Conflict, "substitution-overlaps", {}, {}};
            }
        }
        const Substitution named{.id = services.new_id(),
                                 .unit_id = unit->id,
                                 .holder = command.holder,
                                 .substitute = command.substitute,
                                 .from_on = *days.from_on,
                                 .until_on = *days.until_on,
                                 .named_by = command.officer.account_id};
        store.add(named);
        record(transaction, command.officer, *post, "substitution.name", named, services);
        return named.id;
    });
}

Result<Done> end_substitution(const std::string& id, const people::Person& officer,
                              Services& services) {
    const auto today = services.clock.today();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        SubstitutionStore store{transaction};
        const auto found = store.find(id);
        const auto unit = found ? people::find_unit(transaction, found->unit_id) : std::nullopt;
        const auto* post = unit ? find_ending_post(officer, *found, place_of(*unit)) : nullptr;
        if (post == nullptr) return not_found();
        const bool over = found->until_on < today;
        if (over || !store.end(id))
            return Problem{ProblemKind::Conflict, "substitution-ended", {}, {}};
        record(transaction, officer, *post, "substitution.end", *found, services);
        return Done{};
    });
}

Result<std::vector<ShownSubstitution>> list_substitutions(const std::string& unit_id,
                                                          const people::Person& officer,
                                                          Services& services) {
    const auto today = services.clock.today();
    return services.database.read(
        [&](db::Transaction& transaction) -> Result<std::vector<ShownSubstitution>> {
            const auto unit = people::find_unit(transaction, unit_id);
            if (!unit) return not_found();
            const auto place = place_of(*unit);
            if (sight_of(officer, place) == Sight::None) {
                return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
            }
            const auto name_of = [&](const std::string& account) {
                return people::find_display_name(transaction, account).value_or("");
            };
            std::vector<ShownSubstitution> shown;
            for (auto& one : SubstitutionStore{transaction}.list_from(unit->id, today)) {
                shown.push_back({.of = one,
                                 .holder_name = name_of(one.holder),
                                 .substitute_name = name_of(one.substitute),
                                 .may_end = find_ending_post(officer, one, place) != nullptr});
            }
            return shown;
        });
}

bool stands_in(db::Transaction& transaction, std::string_view account, std::string_view holder,
               std::string_view unit_id, Day on) {
    const auto standing = SubstitutionStore{transaction}.list_from(unit_id, on);
    return std::any_of(standing.begin(), standing.end(), [&](const Substitution& one) {
        return one.holder == holder && one.substitute == account && stands(one, on);
    });
}

}  // namespace yimen::cases
