#include "cases/actions/case_events.h"

#include <algorithm>
#include <span>
#include <string>

#include "cases/actions/who_lists.h"
#include "people/people.h"
#include "webhooks/webhooks.h"

namespace yimen::cases {

namespace {

using webhooks::EventKind;

void tell(const Handling& handling, EventKind kind, std::span<const std::string> unit_ids) {
    const auto& filed = handling.filed.filed;
    webhooks::tell(handling.transaction,
                   {.kind = kind,
                    .case_id = filed.id,
                    .case_serial = filed.serial,
                    .case_number = filed.number,
                    .case_state = row_of(filed.state).name,
                    .unit_ids = unit_ids},
                   handling.now, handling.services);
}

std::vector<std::string> units_of_opened_steps(const Case& filed,
                                               const std::vector<std::size_t>& open_before) {
    std::vector<std::string> units;
    for (const auto at : open_steps(filed)) {
        const auto& unit_id = filed.steps[at].unit_id;
        const bool was_open =
            std::find(open_before.begin(), open_before.end(), at) != open_before.end();
        if (!was_open && std::find(units.begin(), units.end(), unit_id) == units.end()) {
            units.push_back(unit_id);
        }
    }
    return units;
}

}  // namespace

void tell_systems(const Handling& handling, const Entry& entry,
                  const std::vector<std::size_t>& open_before) {
    const auto& filed = handling.filed.filed;
    if (filed.number.empty()) return;
    if (entry.act == Act::Submit) {
        if (const auto client_id = people::client_in(entry.account)) {
            webhooks::keep_filer(handling.transaction, filed.id, *client_id);
        }
    }
    const auto kind =
        entry.from == entry.to ? std::nullopt : webhooks::find_kind_of_state(row_of(entry.to).name);
    if (kind) tell(handling, *kind, units_that_may_read(filed));
    if (is_before_acceptance(filed.state)) return;
    const auto opened = units_of_opened_steps(filed, open_before);
    if (!opened.empty()) tell(handling, EventKind::TaskOpened, opened);
    if (entry.act == Act::AskOpinion) {
        tell(handling, EventKind::OpinionAsked, std::span{&entry.said.unit_id, 1});
    }
}

}  // namespace yimen::cases
