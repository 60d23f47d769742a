#include "cases/actions/open_case.h"

#include <algorithm>

#include "cases/actions/applicants.h"
#include "cases/actions/case_answers.h"
#include "cases/actions/case_for_act.h"
#include "cases/actions/copy_case.h"
#include "cases/actions/exact_list.h"
#include "cases/actions/known_terms.h"
#include "cases/store/case_store.h"

namespace yimen::cases {

namespace {

std::vector<FieldProblem> faults_of(db::Transaction& transaction, const OpenCase& command,
                                    const std::string& applicant_id, const ItemTerms& terms) {
    std::vector<FieldProblem> faults;
    if (applicant_id.empty()) {
        faults.push_back({"/applicant_id", "applicant-required", {}});
    } else if (!people::is_registered_person(transaction, applicant_id)) {
        faults.push_back({"/applicant_id", "applicant-unknown", {}});
    }
    const bool offered = std::find(terms.channels.begin(), terms.channels.end(), command.channel) !=
                         terms.channels.end();
    // REQ-092: the window is open for every item.
    if (!offered && command.channel != "窗口") {
        faults.push_back({"/channel", "channel-not-offered", {}});
    }
    return faults;
}

/// Opening, with what open_case makes of it.
struct Looked {
    Opening opening;
    std::string applicant_id;
    const people::Post* window = nullptr;
    std::optional<FiledCase> copied;
};

Result<Looked> look_at(db::Transaction& transaction, const OpenCase& command, Day today,
                       Office& office) {
    const auto version = catalog::find_version_in_force(transaction, command.entry_id, today);
    const auto terms =
        version ? office.terms.find(transaction, command.entry_id, *version) : nullptr;
    if (terms == nullptr) return Problem{ProblemKind::NotFound, "not-found", {}, {}};

    const auto self = command.opener.person_id.value_or("");
    const auto applicant_id = command.applicant_id.empty() ? self : command.applicant_id;
    if (!terms->exempt_from_platform.empty()) {
        return Problem{ProblemKind::Conflict,
                       "item-not-on-platform",
                       {{"ground", terms->exempt_from_platform}},
                       {}};
    }
    const auto* window = find_window_post(command.opener, {terms->unit_id, terms->division_code});
    const bool may = window != nullptr ||
                     acts_for(transaction, command.opener, applicant_id, *terms, "file", today);
    if (!applicant_id.empty() && !may) {
        return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
    }
    auto faults = faults_of(transaction, command, applicant_id, *terms);
    auto copied = find_case_to_copy(transaction, command, applicant_id, *terms, office, today);
    if (!command.copy_of.empty() && !copied) {
        faults.push_back({"/copy_of", "case-not-to-copy", {}});
    }
    return Looked{{terms, std::move(faults)}, applicant_id, window, std::move(copied)};
}

}  // namespace

Result<Opening> check_opening(db::Transaction& transaction, const OpenCase& command, Day today,
                              Office& office) {
    auto looked = look_at(transaction, command, today, office);
    if (!looked) return looked.problem();
    return std::move(looked->opening);
}

Result<std::string> open_case(const OpenCase& command, Services& services, Office& office) {
    const auto now = services.clock.now();
    const auto today = day_in_china(now);
    const auto id = services.new_id();
    return services.database.write([&](db::Transaction& transaction) -> Result<std::string> {
        auto looked = look_at(transaction, command, today, office);
        if (!looked) return looked.problem();
        auto& [terms, faults] = looked->opening;
        if (!faults.empty()) return invalid_input(std::move(faults));

        const auto& applicant_id = looked->applicant_id;
        const auto* window = looked->window;
        const auto& copied = looked->copied;
        Case opened;
        opened.id = id;
        opened.entry_id = terms->entry_id;
        opened.entry_version = terms->version;
        opened.life = terms->life;
        opened.unit_id = terms->unit_id;
        opened.division_code = terms->division_code;
        opened.applicant_id = applicant_id;
        opened.channel = command.channel;
        const bool own = acts_for(transaction, command.opener, applicant_id, *terms, "view", today);
        if (window != nullptr && !own && command.channel == "窗口") {
            opened.window_unit = window->unit_id;
        }
        boost::json::object answers;
        if (copied) {
            answers = copied_answers(transaction, *copied, *terms, office, today);
            opened.materials = copied_materials(transaction, copied->filed, *terms, office, today);
        }
        opened.required = exact_list(*terms, answers);
        CaseStore store{transaction};
        store.add(opened, terms->name, now);
        if (!answers.empty()) {
            store.put_draft_answers(id, seal_answers(answers, id, office.cipher));
        }
        return id;
    });
}

}  // namespace yimen::cases
