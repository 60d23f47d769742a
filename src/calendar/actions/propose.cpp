#include <algorithm>
#include <iterator>

#include "calendar/actions/read_table.h"
#include "calendar/calendar.h"
#include "calendar/domain/table.h"
#include "calendar/store/calendar_store.h"

#include "core/identifiers/division_code.h"

namespace yimen::calendar {

namespace {

/// What is only thought of has no paper yet.
constexpr std::string_view kNoPaperYet = "—";

std::vector<YearTable> read(const Proposal& proposal, const std::vector<Notice>& standing,
                            std::vector<FieldProblem>& faults) {
    if (proposal.format.empty()) return {};
    const auto format = find_table_format(proposal.format);
    if (!format) {
        faults.push_back({"/format", "word-unknown", {{"words", "json, csv"}}});
        return {};
    }
    auto tables = read_tables(*format, proposal.text, kNoPaperYet);
    std::move(tables.faults.begin(), tables.faults.end(), std::back_inserter(faults));
    auto broken = find_table_faults(tables.tables, standing);
    std::move(broken.begin(), broken.end(), std::back_inserter(faults));
    return std::move(tables.tables);
}

void check(const std::vector<LocalClosure>& closures, std::vector<FieldProblem>& faults) {
    for (std::size_t at = 0; at < closures.size(); ++at) {
        const auto division = identifiers::DivisionCode::parse(closures[at].division);
        if (!division) {
            faults.push_back(
                {"/closures/" + std::to_string(at) + "/division", division.problem().code, {}});
        }
    }
}

}  // namespace

std::int64_t calendar_revision(db::Transaction& transaction) {
    return CalendarStore{transaction}.revision();
}

Result<WorkCalendar> propose(db::Transaction& transaction, const Proposal& proposal) {
    const CalendarStore store{transaction};
    auto notices = store.list_notices();
    auto closures = store.list_closures();
    std::vector<FieldProblem> faults;
    const auto tables = read(proposal, notices, faults);
    check(proposal.closures, faults);
    if (!faults.empty()) return invalid_input(std::move(faults));
    for (const auto& table : tables) {
        std::erase_if(notices,
                      [&](const Notice& notice) { return notice.table.year == table.year; });
        notices.push_back({.table = to_published(table),
                           .paper = table.paper,
                           .imported_at = {},
                           .imported_by = {},
                           .revision = 0});
    }
    for (const auto& closure : proposal.closures) {
        closures.push_back({.division = closure.division,
                            .day = closure.day,
                            .reason = {},
                            .closed_at = {},
                            .closed_by = {}});
    }
    return make_calendar(notices, closures);
}

}  // namespace yimen::calendar
