#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cases/domain/story.h"

#include "core/day.h"

namespace yimen::cases {

/// What an officer did in front of the applicant, or told them: at a window, by a call, by a reply.
/// 服务接触 (国办发〔2019〕51号: 一次一评)
struct Contact {
    std::int64_t serial = 0;  ///< of the entry in the history
    Act act = Act::Receive;
    Day on;
    std::string unit_id;  ///< whose officer it was
};

/// Whether somebody of an office met the applicant with this entry. What the law, a system or the
/// applicant alone did is none; a step of the examination is one when inspectors came.
bool is_contact(const Entry& entry);

/// In the order of the history.
std::vector<Contact> contacts_in(const std::vector<Entry>& history);

/// What whoever rates, or reads ratings, has to do with a case.
struct RatedCase {
    std::string case_id;
    std::string number;
    std::string entry_id;
    std::string item_name;
    std::string unit_id;
    std::string division_code;
    std::int64_t version = 0;
    bool may_rate = false;      ///< as the applicant or for them
    bool by_applicant = false;  ///< looks on from the applicant's side
    bool supervises = false;
    bool ended_unrated = false;  ///< the case as a whole is to be rated now
    std::vector<Contact> contacts;
};

/// Cases of a unit that have come to an end, by the state in which they did.
struct EndedCount {
    State state = State::Completed;
    std::int64_t count = 0;
};

/// Whether a case of any life may be rated while it is in the state.
bool may_be_rated(State state);

}  // namespace yimen::cases
