#include "cases/actions/case_papers.h"

#include "cases/actions/paper_values.h"
#include "notices/notices.h"

namespace yimen::cases {

Result<Done> issue_paper(const Handling& handling, const Entry& entry) {
    const auto& filed = handling.filed.filed;
    const auto* row = find_transition(filed.life, entry.from, entry.act);
    if (row == nullptr || row->paper.empty()) return Done{};
    const auto kind = notices::find_kind(row->paper);
    if (!kind) throw db::DatabaseError{"cases: no paper is called " + std::string{row->paper}};
    const PaperOccasion occasion{handling, entry, people_of_case(handling, entry)};
    const auto issued = notices::issue(handling.transaction,
                                       {.kind = *kind,
                                        .case_id = filed.id,
                                        .unit_id = filed.unit_id,
                                        .issued_on = handling.today(),
                                        .values = paper_values(*kind, occasion)},
                                       handling.services, handling.office.papers);
    if (!issued) return issued.problem();
    return Done{};
}

}  // namespace yimen::cases
