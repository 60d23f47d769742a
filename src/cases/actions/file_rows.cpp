#include "cases/actions/file_rows.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <boost/json/serialize.hpp>

#include "cases/actions/act_on_case.h"
#include "cases/actions/acts_together.h"
#include "cases/actions/case_answers.h"
#include "cases/actions/known_terms.h"
#include "cases/actions/open_case.h"
#include "cases/actions/save_draft.h"
#include "cases/store/case_store.h"

namespace yimen::cases {

namespace {

OpenCase opening_of(const FileRows& command) {
    return {.opener = command.person,
            .entry_id = command.entry_id,
            .applicant_id = command.applicant_id,
            .channel = command.channel};
}

db::KeyedWrite write_of_row(const FileRows& command, std::size_t at) {
    auto write = command.write;
    write.key += "/" + std::to_string(at);
    return write;
}

/// Places of the rows that were not done under this key before.
Result<std::vector<std::size_t>> find_new_rows(db::Transaction& transaction,
                                               const FileRows& command) {
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < command.rows.size(); ++at) {
        const auto first = db::find_first_answer(transaction, write_of_row(command, at));
        if (!first) return first.problem();
        if (!*first) places.push_back(at);
    }
    return places;
}

std::vector<FieldProblem> find_row_faults(const FileRows& command,
                                          const std::vector<std::size_t>& places,
                                          const ItemTerms& terms, Day today) {
    std::vector<FieldProblem> faults;
    std::map<std::string, std::size_t> seen;
    for (const auto at : places) {
        const auto pointer = "/rows/" + std::to_string(at);
        auto answers = command.rows[at].answers;
        auto of_row = command.submit ? file_answers(answers, terms, today)
                                     : keep_draft_answers(answers, terms, today);
        for (auto& fault : of_row) {
            fault.pointer.insert(0, pointer);
            faults.push_back(std::move(fault));
        }
        const auto [same, first] = seen.emplace(boost::json::serialize(answers), at);
        if (!first && !answers.empty()) {
            faults.push_back({pointer, "row-twice", {{"row", std::to_string(same->second + 1)}}});
        }
    }
    return faults;
}

Result<Done> check_rows(db::Transaction& transaction, const FileRows& command, Day today,
                        Office& office) {
    const auto places = find_new_rows(transaction, command);
    if (!places) return places.problem();
    if (places->empty() && !command.rows.empty()) return Done{};
    auto opening = check_opening(transaction, opening_of(command), today, office);
    if (!opening) return opening.problem();
    auto faults = std::move(opening->faults);
    if (faults.empty() && !people::find_legal_person(transaction, command.applicant_id)) {
        faults.push_back({"/applicant_id", "rows-for-legal-person", {}});
    }
    auto of_rows = find_row_faults(command, *places, *opening->terms, today);
    std::move(of_rows.begin(), of_rows.end(), std::back_inserter(faults));
    if (!faults.empty()) return invalid_input(std::move(faults));
    return Done{};
}

std::vector<FieldProblem> find_count_faults(const FileRows& command) {
    if (command.rows.empty()) return {{"/rows", "rows-required", {}}};
    if (command.rows.size() <= kRowsOfFilingMost) return {};
    return {{"/rows", "rows-too-many", {{"limit", std::to_string(kRowsOfFilingMost)}}}};
}

std::vector<HeldMaterial> materials_of(const FileRows& command, const FileRows::Row& row) {
    auto materials = row.materials;
    for (const auto& shared : command.materials) {
        const bool replaced =
            std::any_of(row.materials.begin(), row.materials.end(),
                        [&](const HeldMaterial& own) { return own.key == shared.key; });
        if (!replaced) materials.push_back(shared);
    }
    return materials;
}

FiledCase find_opened(db::Transaction& transaction, const std::string& case_id) {
    auto found = CaseStore{transaction}.find(case_id);
    if (!found) throw db::DatabaseError{"cases: a case that was opened is not there"};
    return *std::move(found);
}

/// What the applicant has to hand in with the application and has not.
std::vector<LackingMaterial> find_lacking(db::Transaction& transaction, const Case& draft,
                                          const Office& office) {
    const auto terms = office.terms.find(transaction, draft.entry_id, draft.entry_version);
    if (terms == nullptr) throw db::DatabaseError{"cases: a case without its item"};
    std::vector<LackingMaterial> lacking;
    for (const auto& key : missing_materials(draft)) {
        const auto* material = find_material(*terms, key);
        if (material == nullptr || material->fetched) continue;
        if (terms->deferral && material->deferrable) continue;
        lacking.push_back({key, material->name});
    }
    return lacking;
}

Result<FiledRow> do_row(db::Transaction& transaction, const FileRows& command,
                        const FileRows::Row& row, Services& inside, Office& office) {
    const auto case_id = open_case(opening_of(command), inside, office);
    if (!case_id) return case_id.problem();
    const auto saved = save_draft({.person = command.person,
                                   .case_id = *case_id,
                                   .version = find_opened(transaction, *case_id).version,
                                   .answers = row.answers,
                                   .materials = materials_of(command, row)},
                                  inside, office);
    if (!saved) return saved.problem();
    FiledRow filed{.case_id = *case_id, .number = {}, .lacking = {}};
    if (!command.submit) return filed;
    const auto draft = find_opened(transaction, *case_id);
    filed.lacking = find_lacking(transaction, draft.filed, office);
    if (!filed.lacking.empty()) return filed;
    const auto submitted = act_on_case({.person = command.person,
                                        .case_id = *case_id,
                                        .version = draft.version,
                                        .acts = {{Act::Submit, {}}},
                                        .answers = std::nullopt},
                                       inside, office);
    if (!submitted) return submitted.problem();
    filed.number = find_opened(transaction, *case_id).filed.number;
    return filed;
}

}  // namespace

Result<std::vector<Result<FiledRow>>> file_rows(const FileRows& command, Services& services,
                                                Office& office) {
    auto faults = find_count_faults(command);
    if (!faults.empty()) return invalid_input(std::move(faults));
    const auto today = services.clock.today();
    const auto checked = services.database.read([&](db::Transaction& transaction) {
        return check_rows(transaction, command, today, office);
    });
    if (!checked) return checked.problem();

    const auto everywhere = services.calendar();
    std::vector<Result<FiledRow>> outcomes;
    for (std::size_t at = 0; at < command.rows.size(); ++at) {
        outcomes.push_back(
            services.database.write([&](db::Transaction& transaction) -> Result<FiledRow> {
                ActsTogether together{transaction, services, everywhere};
                return db::once<FiledRow>(transaction, write_of_row(command, at),
                                          services.clock.now(), [&] {
                                              return do_row(transaction, command, command.rows[at],
                                                            together.services(), office);
                                          });
            }));
    }
    return outcomes;
}

}  // namespace yimen::cases
