#pragma once

#include <array>
#include <string>
#include <vector>

#include "cases/domain/occasion.h"

namespace yimen::law {

/// Somebody with the posts that they hold.
struct Player {
    const char* name;
    std::vector<cases::Actor> posts;
};

/// Everybody who has to do with a case, and who has not. The last two are no people.
const std::vector<Player>& cast();
inline constexpr unsigned kPeople = 13;
inline constexpr unsigned kTheLaw = 13;
inline constexpr unsigned kTheSystem = 14;

/// As what they do this act: a clerk writes down what the applicant does, but never rates
/// (REQ-274).
cases::Doer doer_of(unsigned person, cases::Act act);

}  // namespace yimen::law
