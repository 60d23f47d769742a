#include "cases/actions/hearing_papers.h"

#include <algorithm>

#include "core/identifiers/masks.h"
#include "core/text/text.h"

namespace yimen::cases {

std::vector<InterestedParty> interested_in(const std::vector<NamedParty>& parties) {
    std::vector<InterestedParty> interested;
    interested.reserve(parties.size());
    for (const auto& party : parties) {
        const bool blank = text::is_blank(party.name);
        interested.push_back(
            {.masked_name = blank ? std::string{} : identifiers::mask_name(party.name),
             .way = party.way,
             .interest = text::is_blank(party.interest) ? std::string{} : party.interest});
    }
    return interested;
}

std::vector<FieldProblem> check_record(const HearingRecord& record) {
    std::vector<FieldProblem> faults;
    const auto& attendants = record.attendants;
    const bool nobody = std::all_of(attendants.begin(), attendants.end(), text::is_blank);
    if (nobody) faults.push_back({"/attendants", "attendants-required", {}});
    if (text::is_blank(record.office_opinion)) {
        faults.push_back({"/office_opinion", "opinion-required", {}});
    }
    if (text::is_blank(record.applicant_opinion)) {
        faults.push_back({"/applicant_opinion", "opinion-required", {}});
    }
    for (std::size_t at = 0; at < record.refused_by.size(); ++at) {
        const bool there = std::find(attendants.begin(), attendants.end(), record.refused_by[at]) !=
                           attendants.end();
        if (!there) {
            faults.push_back({"/refused_by/" + std::to_string(at), "attendant-unknown", {}});
        }
    }
    return faults;
}

}  // namespace yimen::cases
