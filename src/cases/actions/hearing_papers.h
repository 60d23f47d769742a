#pragma once

#include <string>
#include <vector>

#include "cases/domain/story.h"

#include "core/problem.h"

/// What is said of a hearing and stands on its papers alone, which are sealed: names of people and
/// their words. The history says no more than that they were told, and when it was.
namespace yimen::cases {

/// 利害关系人 as the paper names them.
struct NamedParty {
    std::string name;
    std::string way;      ///< by which they are reached
    std::string address;  ///< or telephone; may be empty
    std::string interest;
};

/// As the history keeps them: names are masked.
std::vector<InterestedParty> interested_in(const std::vector<NamedParty>& parties);

/// 听证笔录
struct HearingRecord {
    std::vector<std::string> attendants;
    std::string office_opinion;           ///< of who examines, with proofs and reasons
    std::string applicant_opinion;        ///< what the applicant and others concerned said
    std::vector<std::string> refused_by;  ///< who took part and did not sign
};

/// Everything that is wrong: /attendants attendants-required, /office_opinion and
/// /applicant_opinion opinion-required, /refused_by/N attendant-unknown.
std::vector<FieldProblem> check_record(const HearingRecord& record);

}  // namespace yimen::cases
