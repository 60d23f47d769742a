#include "sharing/actions/register_by_hand.h"

#include <utility>

#include "sharing/actions/read_cases.h"
#include "sharing/store/external_case_store.h"

namespace yimen::sharing {

namespace {

constexpr std::string_view kReceive = "cases.receive";

std::optional<std::string> refuse_item(const people::Person& officer,
                                       const catalog::ItemVersion& version) {
    const people::Responsibility place{version.unit_id, version.division_code};
    if (people::find_post_for(officer, kReceive, place) == nullptr) return "item-of-another-unit";
    if (!is_of_vertical_system(version.item)) return "item-not-vertical";
    return std::nullopt;
}

Source source_of(const people::Person& officer, const people::Post& post) {
    return {.account = officer.account_id,
            .client_id = {},
            .event = {.account = officer.login_name,
                      .role = post.role,
                      .act = {},
                      .subject = {},
                      .purpose = {},
                      .address = officer.presence.address},
            .refuse_item =
                [&officer](const catalog::ItemVersion& version) {
                    return refuse_item(officer, version);
                },
            .must_number = true};
}

}  // namespace

Result<Registered> register_by_hand(const RegisterByHand& command, Services& services,
                                    const crypto::FieldCipher& cipher) {
    const auto* post = people::find_post_for(command.officer, kReceive);
    if (post == nullptr) return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
    const auto now = services.clock.now();
    const auto calendar = services.calendar();
    return services.database.write([&](db::Transaction& transaction) -> Result<Registered> {
        return take_case(transaction, source_of(command.officer, *post), command.told, calendar,
                         now, services, cipher);
    });
}

Result<Reported> report_by_hand(const ReportByHand& command, Services& services,
                                const crypto::FieldCipher& cipher) {
    const auto now = services.clock.now();
    const auto calendar = services.calendar();
    return services.database.write([&](db::Transaction& transaction) -> Result<Reported> {
        auto tracked = ExternalCaseStore{transaction, cipher}.find(command.case_id);
        if (!tracked || !may_see(command.officer, *tracked)) {
            return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        }
        const auto* post = people::find_post_for(command.officer, kReceive,
                                                 {tracked->unit_id, tracked->division_code});
        if (post == nullptr) return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
        if (!tracked->client_id.empty()) {
            return Problem{ProblemKind::Conflict, "external-case-of-system", {}, {}};
        }
        if (tracked->serial != command.version) {
            return Problem{ProblemKind::Stale, "stale", {}, {}};
        }
        return take_report(transaction, source_of(command.officer, *post), *std::move(tracked),
                           command.report, calendar, now, services, cipher);
    });
}

}  // namespace yimen::sharing
