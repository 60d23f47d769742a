// Answers questions about days, a line each, by the calendar of data/holidays.json and the clock of
// cases. The other half is clock_peer.mjs.
//   clock_lines <holidays.json>
// {"day":…}                              1 for a working day, else 0
// {"after":…,"until":…}                  working days after the one up to and with the other
// {"from":…,"days":…,"stops":[[a,b],…]}  the day on which a limit ends that procedures stopped

#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>

#include <boost/json.hpp>

#include "cases/domain/limits.h"

#include "core/work_calendar.h"

namespace {

namespace json = boost::json;
using namespace yimen;

Day day_in(const json::value& value) {
    const auto day = Day::parse(std::string_view{value.as_string()});
    if (!day) throw std::runtime_error{"no day: " + json::serialize(value)};
    return *day;
}

std::vector<Day> days_in(const json::value& value) {
    std::vector<Day> days;
    for (const auto& one : value.as_array()) days.push_back(day_in(one));
    return days;
}

WorkCalendar read_calendar(const char* path) {
    std::stringstream text;
    text << std::ifstream{path}.rdbuf();
    const auto tables = json::parse(text.str());
    std::vector<PublishedYear> years;
    for (const auto& [year, table] : tables.as_object()) {
        years.push_back({std::stoi(year), days_in(table.at("off")), days_in(table.at("work"))});
    }
    const auto calendar = WorkCalendar::from_published(std::move(years));
    if (!calendar) throw std::runtime_error{"no calendar: " + calendar.problem().code};
    return *calendar;
}

std::string due_day(const json::object& question, const WorkCalendar& calendar) {
    cases::Clock clock;
    clock.limits.push_back({.kind = cases::LimitKind::Statutory,
                            .half_days = 2 * question.at("days").as_int64(),
                            .unit = cases::DayUnit::Working,
                            .from = day_in(question.at("from")),
                            .source = {},
                            .about = {},
                            .met_on = {}});
    for (const auto& stop : question.at("stops").as_array()) {
        clock.procedures.push_back({.kind = "检测",
                                    .basis = {},
                                    .days = 1,
                                    .unit = cases::DayUnit::Working,
                                    .stops = {.statutory = true, .promise = false, .steps = false},
                                    .from = day_in(stop.at(0)),
                                    .to = day_in(stop.at(1))});
    }
    return cases::due_of(clock, clock.limits.front(), calendar).day->iso();
}

std::string answer(const json::object& question, const WorkCalendar& calendar) {
    if (const auto* day = question.if_contains("day")) {
        return calendar.is_working_day(day_in(*day)) ? "1" : "0";
    }
    if (const auto* after = question.if_contains("after")) {
        return std::to_string(
            calendar.working_days_between(day_in(*after), day_in(question.at("until")))
                .working_days);
    }
    return due_day(question, calendar);
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) return 2;
    const auto calendar = read_calendar(words[1]);
    std::ios::sync_with_stdio(false);
    for (std::string line; std::getline(std::cin, line);) {
        std::cout << answer(json::parse(line).as_object(), calendar) << '\n';
    }
}
