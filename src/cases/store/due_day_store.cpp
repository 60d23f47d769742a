#include "cases/store/due_day_store.h"

#include "cases/store/queries.h"

namespace yimen::cases {

std::optional<Rewriting> DueDayStore::find_rewriting() const {
    const auto row = transaction_.query_one(sql::find_rewriting);
    if (!row) return std::nullopt;
    return Rewriting{.revision = row->integer(0),
                     .noticed_at = Instant{row->integer(1)},
                     .passes = row->integer(2),
                     .after_id = row->text(3)};
}

void DueDayStore::put(const Rewriting& rewriting) {
    transaction_.execute(sql::put_rewriting, rewriting.revision, rewriting.noticed_at.milliseconds,
                         rewriting.passes, rewriting.after_id);
}

void DueDayStore::put_days(std::string_view case_id, const KeptDays& days) {
    transaction_.execute(sql::put_due_days, case_id, day_text(days.due_on),
                         day_text(days.wakes_on));
}

}  // namespace yimen::cases
