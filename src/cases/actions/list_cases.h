#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cases/actions/listed_case.h"
#include "cases/actions/office.h"
#include "cases/store/case_store.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::cases {

/// Which open cases, of one unit or of one place; the unit counts when both are named.
struct WorkList {
    std::string unit_id;
    std::string division_code;
    State state = State::Accepted;
    OpenCursor after;
    std::int64_t limit = 50;
    bool with_total = false;
};

/// Counting ends here: nobody needs to know of a hundred thousand how many they are.
inline constexpr std::int64_t kCountedMost = 10'000;

/// How many cases a list has.
struct CaseTotal {
    std::int64_t count = 0;
    bool more = false;  ///< than were counted
};

struct CaseList {
    std::vector<ListedCase> cases;
    std::optional<CaseTotal> total;  ///< when it was asked for
};

/// By their due day, those without one last. Who would examine sees nothing before acceptance
/// (REQ-088). Refuses forbidden.
Result<CaseList> list_work(const WorkList& asked, const people::Person& officer, Services& services,
                           Office& office);

struct FoundWork {
    std::vector<ListedCase> cases;
    std::optional<OpenCursor> next;  ///< where to look on; a page may be short and go on
};

/// The same list, of it those that fit the words: the beginning of a number, the whole name of a
/// natural person, the beginning of the name of a legal person, a part of the item's name or of a
/// number. Names are found on the first page, which may be longer for them. Without words, the list
/// itself. Refusals, in this order: invalid-input (/text text-too-long), forbidden.
Result<FoundWork> search_work(const WorkList& asked, std::string_view text,
                              const people::Person& officer, Services& services, Office& office);

/// Where a list of somebody's cases goes on, and how long a page is.
struct OwnPage {
    std::string before_id;
    std::int64_t limit = 50;
    bool with_total = false;  ///< of one's own cases only
};

struct OwnCases {
    std::vector<ListedCase> cases;
    std::optional<std::string> next;  ///< before_id of the next page
    std::optional<CaseTotal> total;
};

/// The cases of an applicant, newest first, drafts too: one's own when `applicant_id` is empty,
/// else those of somebody for whom the person may act, as far as they may see them. Refuses
/// not-found: nobody for whom the person may act.
Result<OwnCases> list_own_cases(const people::Person& person, const std::string& applicant_id,
                                const OwnPage& page, Services& services, Office& office);

}  // namespace yimen::cases
