#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cases/domain/contact.h"
#include "cases/domain/finding.h"
#include "cases/domain/task.h"

#include "core/day.h"
#include "core/result.h"
#include "core/work_calendar.h"

namespace yimen {
struct Services;
}

namespace yimen::db {
class Transaction;
}

namespace yimen::crypto {
class FieldCipher;
}

namespace yimen::people {
struct Person;
}

/// What other contexts ask of cases, each in the caller's own unit of work.
namespace yimen::cases {

/// 办件编号 for a case that another system handles and has not numbered: of the same form, and
/// never one that a case of this house has or will have.
std::string give_case_number(db::Transaction& transaction, const std::string& entry_id,
                             const std::string& implementation_code, Day on);

/// From now on no case of this house gets the number, which another system gave; of numbers of
/// another form there is nothing to keep.
void keep_case_number(db::Transaction& transaction, const std::string& entry_id,
                      const std::string& implementation_code, std::string_view number);

/// One way to read a number as one that this house gives.
struct HouseNumber {
    std::string_view implementation_code;  ///< or what stands in its place
    Day day;
    std::int64_t serial = 0;
};

/// Every way in which the number can be read so; none for a number of another form.
std::vector<HouseNumber> read_house_number(std::string_view number);

/// Whether a case of this house has the number.
bool is_case_number(db::Transaction& transaction, std::string_view number);

/// Eight characters, the same for a number always; only the house can tell them (查询码).
std::string query_code_of(std::string_view case_number, const crypto::FieldCipher& cipher);

/// Whether the code, as people type it, is that of the number.
bool is_query_code(std::string_view case_number, std::string_view query_code,
                   const crypto::FieldCipher& cipher);

struct Office;

/// Opens and submits a case in the name of a registered applicant, in one step, by the rules of
/// open_case and of Submit; `calendar` was read before the unit of work. What it refuses undoes
/// the whole unit. Refusals, in this order: those of json::parse, invalid-input (/answers
/// json-type), those of open_case, those of act_on_case.
Result<Task> submit_for(db::Transaction& transaction, const SubmitFor& command,
                        const WorkCalendar& calendar, const Services& services, Office& office);

/// Open cases of the unit in one state, by their due day; none before acceptance (REQ-088).
std::vector<Task> list_tasks(db::Transaction& transaction, std::string_view unit_id, State state,
                             const TaskPage& page);

/// A case that the unit decides, has a step of or was asked for an opinion on, since its
/// acceptance, or that `account` filed; nothing else. That it was rated is not told: a rating may
/// be anonymous.
std::optional<TaskProgress> find_task(db::Transaction& transaction, std::string_view case_id,
                                      std::string_view unit_id, std::string_view account);

/// The case with the contacts in it, for whoever may look into it. Refusals, in this order:
/// not-found (also for who may not know of it), examination-before-acceptance.
Result<RatedCase> find_rated_case(db::Transaction& transaction, std::string_view case_id,
                                  const people::Person& person, Day today, Office& office);

/// The same for whoever holds the receipt, which its applicant was given. Refuses
/// progress-not-found for a number that is none and for a code that is not its code, alike.
Result<RatedCase> find_rated_case_by_code(db::Transaction& transaction, std::string_view number,
                                          std::string_view query_code, Office& office);

/// A case is rated as a whole.
struct RateCase {
    const people::Person* person = nullptr;  ///< null: whoever holds the receipt
    std::string case_id;
    std::optional<std::int64_t> version;  ///< that was read; nothing: as it stands
};

/// Where the history has it.
struct RatedNow {
    std::int64_t version = 0;
    std::int64_t serial = 0;
};

/// Writes into the history that the case was rated, by the rules of Rate; what was said of it is
/// not kept there, for the unit reads the history. Refusals, in this order: those of act_on_case.
Result<RatedNow> rate_case(db::Transaction& transaction, const RateCase& command,
                           const WorkCalendar& calendar, const Services& services, Office& office);

/// Filed cases of the unit that have ended, by their state.
std::vector<EndedCount> count_ended(db::Transaction& transaction, std::string_view unit_id);

/// Tells supervision, among the findings of the place.
void add_finding(db::Transaction& transaction, const Finding& finding);

}  // namespace yimen::cases
