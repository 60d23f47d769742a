#include "cases/actions/findings.h"

#include "cases/actions/office.h"
#include "cases/store/case_store.h"
#include "cases/store/finding_store.h"

namespace yimen::cases {

void note_finding(const std::string& case_id, FindingKind kind, const people::Person& person,
                  Services& services) {
    const auto id = services.new_id();
    const auto now = services.clock.now();
    const auto noted = services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto filed = CaseStore{transaction}.find(case_id);
        if (!filed) return Done{};
        FindingStore{transaction}.add({.id = id,
                                       .case_id = case_id,
                                       .kind = kind,
                                       .unit_id = filed->filed.unit_id,
                                       .division_code = filed->filed.division_code,
                                       .account = person.account_id,
                                       .at = now});
        return Done{};
    });
    if (!noted) throw db::DatabaseError{"cases: a finding was not written"};
}

void tell_supervision(const Handling& handling, FindingKind kind, const std::string& account) {
    const auto& filed = handling.filed.filed;
    FindingStore{handling.transaction}.add({.id = handling.services.new_id(),
                                            .case_id = filed.id,
                                            .kind = kind,
                                            .unit_id = filed.unit_id,
                                            .division_code = filed.division_code,
                                            .account = account,
                                            .at = handling.now});
}

Result<std::vector<Finding>> list_findings(const people::Person& supervisor,
                                           const std::string& division_code,
                                           const std::string& before_id, std::int64_t limit,
                                           Services& services) {
    if (people::find_post_for(supervisor, row_of(Actor::Supervisor).right, {{}, division_code}) ==
        nullptr) {
        return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
    }
    return services.database.read([&](db::Transaction& transaction) {
        return FindingStore{transaction}.list(division_code, before_id, limit);
    });
}

}  // namespace yimen::cases
