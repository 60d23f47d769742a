#include "cases/actions/case_papers.h"

#include <array>

#include "cases/actions/paper_values.h"
#include "notices/notices.h"

namespace yimen::cases {

Result<Done> issue_paper(db::Transaction& transaction, const PaperOccasion& occasion,
                         Services& services, const Office& office) {
    const auto& filed = occasion.filed.filed;
    const auto* row = find_transition(filed.life, occasion.entry.from, occasion.entry.act);
    if (row == nullptr || row->paper.empty()) return Done{};
    const auto kind = notices::find_kind(row->paper);
    if (!kind) throw db::DatabaseError{"cases: no paper is called " + std::string{row->paper}};
    const auto issued = notices::issue(
        transaction,
        {.kind = *kind,
         .case_id = filed.id,
         .unit_id = filed.unit_id,
         .issued_on = day_in_china(occasion.entry.recorded_at),
         .values = paper_values(*kind, occasion, people_of_case(transaction, occasion, office))},
        services, office.papers);
    if (!issued) return issued.problem();
    return Done{};
}

}  // namespace yimen::cases
