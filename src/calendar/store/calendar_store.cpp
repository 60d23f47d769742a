#include "calendar/store/calendar_store.h"

#include "calendar/store/queries.h"

namespace yimen::calendar {

namespace {

constexpr std::string_view kOff = "off";
constexpr std::string_view kWork = "work";

Day day_of(const std::string& text) {
    const auto day = Day::parse(text);
    if (!day) throw db::DatabaseError{"calendar: unreadable day"};
    return *day;
}

Closure closure_of(const db::Row& row) {
    return {.division = row.text(0),
            .day = day_of(row.text(1)),
            .reason = row.text(2),
            .closed_at = Instant{row.integer(3)},
            .closed_by = row.text(4)};
}

std::vector<Closure> closures_of(const std::vector<db::Row>& rows) {
    std::vector<Closure> closures;
    for (const auto& row : rows) closures.push_back(closure_of(row));
    return closures;
}

}  // namespace

std::int64_t CalendarStore::revision() const {
    const auto row = transaction_.query_one(sql::find_revision);
    return row ? row->integer(0) : 0;
}

std::int64_t CalendarStore::raise_revision() {
    return transaction_.query_one(sql::raise_revision)->integer(0);
}

std::vector<Notice> CalendarStore::list_notices() const {
    std::vector<Notice> notices;
    for (const auto& row : transaction_.query(sql::list_years)) {
        notices.push_back(
            {.table = {.year = static_cast<int>(row.integer(0)), .off = {}, .work = {}},
             .paper = row.text(1),
             .imported_at = Instant{row.integer(2)},
             .imported_by = row.text(3),
             .revision = row.integer(4)});
    }
    auto notice = notices.begin();
    for (const auto& row : transaction_.query(sql::list_days)) {
        while (notice->table.year != row.integer(0)) ++notice;
        auto& days = row.text(2) == kOff ? notice->table.off : notice->table.work;
        days.push_back(day_of(row.text(1)));
    }
    return notices;
}

void CalendarStore::put(const Notice& notice) {
    const auto year = notice.table.year;
    transaction_.execute(sql::put_year, year, notice.paper, notice.imported_at.milliseconds,
                         notice.imported_by, notice.revision);
    transaction_.execute(sql::clear_days, year);
    for (const auto day : notice.table.off) {
        transaction_.execute(sql::insert_day, year, day.iso(), kOff);
    }
    for (const auto day : notice.table.work) {
        transaction_.execute(sql::insert_day, year, day.iso(), kWork);
    }
}

std::vector<Closure> CalendarStore::list_closures() const {
    return closures_of(transaction_.query(sql::list_closures));
}

std::vector<Closure> CalendarStore::page_closures(const ClosurePage& page) const {
    const auto before = page.before.iso();
    if (page.division.empty()) {
        return closures_of(
            transaction_.query(sql::page_closures, before, page.after_division, page.limit));
    }
    return closures_of(transaction_.query(sql::page_closures_of, before, page.after_division,
                                          page.limit, page.division));
}

std::optional<Closure> CalendarStore::find_closure(std::string_view division, Day day) const {
    const auto row = transaction_.query_one(sql::find_closure, day.iso(), division);
    if (!row) return std::nullopt;
    return closure_of(*row);
}

void CalendarStore::add(const Closure& closure) {
    transaction_.execute(sql::insert_closure, closure.division, closure.day.iso(), closure.reason,
                         closure.closed_at.milliseconds, closure.closed_by);
}

void CalendarStore::remove_closure(std::string_view division, Day day) {
    transaction_.execute(sql::delete_closure, day.iso(), division);
}

}  // namespace yimen::calendar
