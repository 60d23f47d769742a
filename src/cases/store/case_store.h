#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cases/domain/case.h"
#include "cases/domain/contact.h"
#include "cases/domain/fact.h"
#include "cases/domain/story.h"

#include "core/day.h"
#include "core/result.h"
#include "platform/db/database.h"

namespace yimen::cases {

/// A case with what lists show of it.
struct FiledCase {
    Case filed;
    std::string item_name;
    std::optional<Day> due_on;
    std::optional<Day> wakes_on;  ///< first day on which the law may act by itself
    std::int64_t version = 0;     ///< counts changes of the row, for If-Match
    Instant changed_at;
};

/// Where a walk through the open cases of a place and of all below it goes on: the last row before.
/// Empty: from the beginning.
struct PlaceCursor {
    std::string division_code;
    std::string state;
    std::string due_on;
    std::string id;
};

/// Where a list of open cases goes on: the last row of the page before. Empty: from the beginning.
struct OpenCursor {
    std::string due_on;
    std::string id;
};

/// Days that follow from the case, kept for lists and for the law's own acts.
struct KeptDays {
    std::optional<Day> due_on;
    std::optional<Day> wakes_on;
    std::optional<Day> result_on = {};  ///< public_result_on
};

/// A day as rows have it; none comes behind all others.
std::string day_text(const std::optional<Day>& day);

class CaseStore {
  public:
    explicit CaseStore(db::Transaction& transaction) : transaction_(transaction) {}

    void add(const Case& filed, std::string_view item_name, Instant now);

    std::optional<FiledCase> find(std::string_view case_id) const;
    std::optional<FiledCase> find_by_number(std::string_view number) const;

    /// Writes the case as it is now; `filed.version` is the one that was read. Refuses `stale`.
    Result<Done> update(const FiledCase& filed, const KeptDays& days, Instant now);

    /// `said` is keep_particulars of what the entry says.
    void add_history(const Case& filed, const Entry& entry, std::string_view said);
    std::vector<Entry> list_history(std::string_view case_id) const;

    struct KeptEntry {
        Entry entry;
        std::string said;  ///< the bytes that its digest is of
    };
    std::vector<KeptEntry> list_kept(std::string_view case_id) const;

    /// Open cases of the unit by their due day.
    std::vector<FiledCase> list_open_of_unit(std::string_view unit_id, State state,
                                             const OpenCursor& after, std::int64_t limit) const;

    /// All that have not ended where the division's code begins like this, by place and state.
    std::vector<FiledCase> list_open_within(std::string_view division_digits,
                                            const PlaceCursor& after, std::int64_t limit) const;
    /// The same of the whole house, in the order of their ids.
    std::vector<FiledCase> list_open(std::string_view after_id, std::int64_t limit) const;

    /// Filed cases of the unit that have ended, by their state.
    std::vector<EndedCount> count_ended_of_unit(std::string_view unit_id) const;
    /// Counted up to `most`.
    std::int64_t count_of_applicant(std::string_view applicant_id, std::int64_t most) const;

    struct WithAnswers {
        FiledCase filed;
        std::optional<std::string> sealed_answers;  ///< the newest
    };
    /// Filed cases of one item in the order in which they were opened.
    std::vector<WithAnswers> list_of_entry(std::string_view entry_id, std::string_view after_id,
                                           std::int64_t limit) const;

    /// Newest first.
    std::vector<FiledCase> list_of_applicant(std::string_view applicant_id,
                                             std::string_view before_id, std::int64_t limit) const;

    struct Waking {
        std::string id;
        std::string wakes_on;
    };
    /// Cases on which the law may have to act by this day.
    std::vector<Waking> list_waking(Day by, const Waking& after, std::int64_t limit) const;

    /// The serial of the next case of the entry on this day.
    std::int64_t next_number(std::string_view entry_id, Day on);
    /// The next serial of that day lies after this one.
    void pass_number(std::string_view entry_id, Day on, std::int64_t serial);

    /// Encrypted answers of a draft, in the place of those it had.
    void put_draft_answers(std::string_view case_id, std::string_view sealed);
    /// From now on the draft's answers are those of the act with this serial.
    void fix_answers(std::string_view case_id, std::int64_t serial);
    void put_answers(std::string_view case_id, std::int64_t serial, std::string_view sealed);
    /// The newest.
    std::optional<std::string> find_answers(std::string_view case_id) const;

    struct SealedAnswers {
        std::string case_id;
        std::int64_t serial = 0;
        std::string sealed;
    };
    /// Those after `last` in the order of cases and serials.
    std::vector<SealedAnswers> list_sealed_answers(const SealedAnswers& last,
                                                   std::int64_t limit) const;

    /// In the place of what was known under the name.
    void put_fact(std::string_view case_id, const Fact& fact);
    std::vector<Fact> list_facts(std::string_view case_id) const;

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::cases
