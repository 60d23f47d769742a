#include "cases/store/finding_store.h"

#include <algorithm>

#include "cases/store/queries.h"

namespace yimen::cases {

namespace {

FindingKind kind_named(std::string_view name) {
    const auto found = std::find_if(kFindings.begin(), kFindings.end(),
                                    [&](const FindingRow& row) { return row.name == name; });
    if (found == kFindings.end()) throw db::DatabaseError{"cases: unknown kind of finding"};
    return found->kind;
}

}  // namespace

void FindingStore::add(const Finding& finding) {
    transaction_.execute(sql::add_finding, finding.id, finding.case_id, finding.external,
                         kFindings[static_cast<std::size_t>(finding.kind)].name, finding.unit_id,
                         finding.division_code, finding.account, finding.at.milliseconds);
}

std::vector<Finding> FindingStore::list(std::string_view division_code, std::string_view before_id,
                                        std::int64_t limit) const {
    std::vector<Finding> findings;
    for (const auto& row :
         transaction_.query(sql::list_findings, division_code, before_id, limit)) {
        findings.push_back({.id = row.text(0),
                            .case_id = row.text(1),
                            .external = row.truth(2),
                            .kind = kind_named(row.text(3)),
                            .unit_id = row.text(4),
                            .division_code = row.text(5),
                            .account = row.text(6),
                            .at = Instant{row.integer(7)}});
    }
    return findings;
}

}  // namespace yimen::cases
