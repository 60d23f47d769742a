#pragma once

#include <string>

#include "cases/actions/handling.h"
#include "cases/domain/story.h"
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
    std::string chair;       ///< of the hearing
    std::string place;       ///< of the unit: 揭东区
};

PeopleOfCase people_of_case(const Handling& handling, const Entry& entry);

/// What a paper tells of.
struct PaperOccasion {
    const Handling& handling;
    const Entry& entry;
    PeopleOfCase people;

    const Case& filed() const { return handling.filed.filed; }
    const ItemTerms& terms() const { return handling.terms; }
};

/// 无, where there is nothing to say.
std::string or_none(const std::string& text);

/// The materials that the case holds, as papers list them.
notices::NoticeList list_materials(const Case& filed, const ItemTerms& terms);

/// Everything that a paper of this kind says of this act.
notices::NoticeValues paper_values(notices::NoticeKind kind, const PaperOccasion& occasion);

}  // namespace yimen::cases
