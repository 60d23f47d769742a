#include "cases/actions/read_papers.h"

#include <algorithm>

#include "cases/actions/read_case.h"

namespace yimen::cases {

namespace {

/// It names other people whole, and where they live; or passes between officers.
bool is_to_others(const notices::Notice& paper) {
    return paper.kind == notices::NoticeKind::InterestedParties ||
           notices::row_of(paper.kind).signer == notices::Signer::Parties;
}

}  // namespace

Result<std::vector<notices::Notice>> list_papers(std::string_view case_id,
                                                 const people::Person& reader, Services& services,
                                                 Office& office) {
    const auto shown = read_case(case_id, reader, services, office);
    if (!shown) return shown.problem();
    auto papers = services.database.read([&](db::Transaction& transaction) {
        return notices::list_notices(transaction, case_id, office.papers);
    });
    if (shown->to_applicant) std::erase_if(papers, is_to_others);
    return papers;
}

Result<std::string> draw_paper(std::string_view case_id, std::string_view notice_id,
                               const people::Person& reader, Services& services, Office& office) {
    const auto papers = list_papers(case_id, reader, services, office);
    if (!papers) return papers.problem();
    const bool known = std::any_of(papers->begin(), papers->end(),
                                   [&](const auto& paper) { return paper.id == notice_id; });
    if (!known) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
    return notices::draw_notice(notice_id, services, office.papers);
}

}  // namespace yimen::cases
