#pragma once

#include <string>

#include "cases/actions/case_papers.h"
#include "notices/notices.h"

namespace yimen::cases {

/// Who stands on the papers of a case, in words.
struct PeopleOfCase {
    std::string applicant;
    std::string document_type;
    std::string document_number;
    std::string officer;     ///< who did the act
    std::string unit;        ///< whose case it is
    std::string other_unit;  ///< named with the act: competent, above, asked
    std::string place;       ///< of the unit: 揭东区
};

PeopleOfCase people_of_case(db::Transaction& transaction, const PaperOccasion& occasion,
                            const Office& office);

/// Everything that a paper of this kind says of this act.
notices::NoticeValues paper_values(notices::NoticeKind kind, const PaperOccasion& occasion,
                                   const PeopleOfCase& people);

}  // namespace yimen::cases
