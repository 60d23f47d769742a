#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cases/domain/lifecycle.h"
#include "cases/domain/story.h"

#include "core/day.h"

namespace yimen::cases {

/// A case of a unit as its own system is told of it.
struct Task {
    std::string case_id;
    std::string number;
    std::string entry_id;
    std::string item_name;
    State state = State::Accepted;
    std::optional<Day> submitted_on;
    std::optional<Day> due_on;
    std::optional<Day> ended_on;
    std::vector<std::string> waiting_steps;  ///< names of the steps that are open
};

/// Where a list of tasks goes on: the last one of the page before; empty: from the beginning.
struct TaskPage {
    std::string after_due_on;
    std::string after_id;
    std::int64_t limit = 50;
};

/// How far a case is, for the system that filed it or whose unit handles it.
struct TaskProgress {
    Task task;
    std::vector<Entry> history;
};

/// An application that a system files for somebody who is registered here.
struct SubmitFor {
    std::string entry_id;
    std::string applicant_id;
    std::string answers;  ///< of the form: a JSON object
    std::string account;  ///< `client:01H…`
    std::string client_name;
    std::string address;
};

}  // namespace yimen::cases
