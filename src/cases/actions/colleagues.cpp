#include "cases/actions/colleagues.h"

#include "cases/actions/who_lists.h"

namespace yimen::cases {

namespace {

constexpr std::int64_t kColleaguesMost = 500;

}  // namespace

Result<std::vector<people::Officer>> list_colleagues(const std::string& unit_id,
                                                     const people::Person& officer,
                                                     Services& services) {
    const auto today = services.clock.today();
    return services.database.read(
        [&](db::Transaction& transaction) -> Result<std::vector<people::Officer>> {
            const auto unit = people::find_unit(transaction, unit_id);
            if (!unit) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
            if (sight_of(officer, {unit->id, unit->division_code}) == Sight::None) {
                return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
            }
            auto officers = people::list_officers(
                transaction, unit->id, row_of(Actor::Examiner).right, today, kColleaguesMost);
            std::erase_if(officers, [&](const people::Officer& one) {
                return one.account_id == officer.account_id;
            });
            return officers;
        });
}

}  // namespace yimen::cases
