#include "cases/actions/bars.h"

#include <algorithm>

#include "cases/actions/applicants.h"
#include "cases/actions/handling.h"
#include "cases/store/bar_store.h"

#include "core/identifiers/masks.h"
#include "core/text/text.h"

namespace yimen::cases {

namespace {

const people::Post* find_supervision(const people::Person& person, const std::string& unit_id,
                                     const std::string& division_code) {
    return people::find_post_for(person, row_of(Actor::Supervisor).right, {unit_id, division_code});
}

}  // namespace

InTheWay find_bars(const Handling& handling, Act act) {
    const auto& filed = handling.filed.filed;
    const bool begins = act == Act::Submit || (act == Act::Receive && filed.number.empty());
    if (!begins && act != Act::AcceptCommitted) return {};
    InTheWay found;
    const auto today = handling.today();
    for (const auto& bar :
         BarStore{handling.transaction}.list_standing(filed.applicant_id, today)) {
        found.application = found.application || bars_application(bar, handling.terms.key, today);
        found.commitment = found.commitment || bars_commitment(bar, today);
    }
    return found;
}

Result<std::vector<ShownBar>> list_bars(const people::Person& supervisor,
                                        const std::string& division_code,
                                        const std::string& before_id, std::int64_t limit,
                                        Services& services, const Office& office) {
    if (find_supervision(supervisor, {}, division_code) == nullptr) {
        return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
    }
    return services.database.read([&](db::Transaction& transaction) {
        std::vector<ShownBar> shown;
        for (auto& bar : BarStore{transaction}.list(division_code, before_id, limit)) {
            auto name = applicant_name(transaction, bar.applicant_id, office.cipher);
            shown.push_back({std::move(bar), identifiers::mask_name(name)});
        }
        return shown;
    });
}

Result<Done> lift_bar(const LiftBar& command, Services& services) {
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        BarStore store{transaction};
        const auto bar = store.find(command.bar_id);
        const auto* post =
            bar ? find_supervision(command.supervisor, bar->unit_id, bar->division_code) : nullptr;
        if (post == nullptr) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        if (text::is_blank(command.reason)) {
            return invalid_input({{"/reason", "reason-required", {}}});
        }
        if (!store.lift(bar->id, now, command.supervisor.account_id, command.reason)) {
            return Problem{ProblemKind::Conflict, "bar-lifted", {}, {}};
        }
        people::record(transaction,
                       {.account = command.supervisor.login_name,
                        .role = post->role,
                        .act = "bar.lift",
                        .subject = "case:" + bar->case_id,
                        .purpose = command.reason,
                        .address = command.supervisor.presence.address},
                       services);
        return Done{};
    });
}

}  // namespace yimen::cases
