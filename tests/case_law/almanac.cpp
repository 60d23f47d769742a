#include "case_law/almanac.h"

#include <algorithm>
#include <stdexcept>

namespace yimen::law {

namespace {

constexpr Day kFirst{Almanac::kFirstYear, 1, 1};
constexpr const char* kDivision = "445203";

std::size_t place_of(Day day) {
    return static_cast<std::size_t>(days_between(kFirst, day));
}

bool is_weekend(Day day) {
    return day.weekday() == std::chrono::Saturday || day.weekday() == std::chrono::Sunday;
}

/// 全国年节及纪念日放假办法: what holds in a year for which nothing was announced yet.
bool is_fixed_holiday(Day day) {
    const auto date = 100 * day.month() + day.day_of_month();
    return date == 101 || date == 501 || date == 502 || (date >= 1001 && date <= 1003);
}

}  // namespace

Almanac::Almanac(std::mt19937_64& random) {
    const auto one_in = [&](int many) {
        return std::uniform_int_distribution{1, many}(random) == 1;
    };
    std::vector<PublishedYear> notices;
    std::vector<LocalClosure> closures;
    int in_a_row = 0;
    for (int year = kFirstYear; year <= kLastYear; ++year) {
        const bool announced = !one_in(3);
        PublishedYear notice{.year = year, .off = {}, .work = {}};
        for (auto day = Day{year, 1, 1}; day.year() == year; day = add_days(day, 1)) {
            bool works = !is_weekend(day);
            if (!announced) {
                works = works && !is_fixed_holiday(day);
            } else if (in_a_row > 0 || one_in(30)) {
                in_a_row =
                    in_a_row > 0 ? in_a_row - 1 : std::uniform_int_distribution{0, 8}(random);
                notice.off.push_back(day);
                works = false;
            } else if (is_weekend(day) && one_in(12)) {
                notice.work.push_back(day);
                works = true;
            }
            if (one_in(150)) {
                closures.push_back({kDivision, day});
                works = false;
            }
            works_.push_back(works);
        }
        in_a_row = 0;
        if (announced) notices.push_back(std::move(notice));
    }
    const auto calendar = WorkCalendar::from_published(std::move(notices), std::move(closures));
    if (!calendar) throw std::logic_error{"no such calendar: " + calendar.problem().code};
    calendar_ = calendar->for_division(kDivision);
}

Almanac::Almanac(const std::vector<PublishedYear>& notices, const std::set<Day>& closed) {
    std::set<int> announced;
    std::set<Day> off;
    std::set<Day> work;
    for (const auto& notice : notices) {
        announced.insert(notice.year);
        off.insert(notice.off.begin(), notice.off.end());
        work.insert(notice.work.begin(), notice.work.end());
    }
    for (auto day = kFirst; day.year() <= kLastYear; day = add_days(day, 1)) {
        bool works = !is_weekend(day) && !off.contains(day);
        if (!announced.contains(day.year())) works = works && !is_fixed_holiday(day);
        works_.push_back((works || work.contains(day)) && !closed.contains(day));
    }
    std::vector<LocalClosure> closures;
    for (const auto day : closed) closures.push_back({kDivision, day});
    const auto calendar = WorkCalendar::from_published(notices, std::move(closures));
    if (!calendar) throw std::logic_error{"no such calendar: " + calendar.problem().code};
    calendar_ = calendar->for_division(kDivision);
}

bool Almanac::works(Day day) const {
    return works_.at(place_of(day));
}

std::optional<Day> last_day(const Almanac& almanac, Day from, std::int64_t days, bool natural,
                            const std::vector<Pause>& pauses) {
    const auto is_paused = [&](Day day) {
        return std::any_of(pauses.begin(), pauses.end(), [&](const Pause& pause) {
            return day > pause.after && (!pause.until || day <= *pause.until);
        });
    };
    const auto is_held_up = [&](Day day) {
        return std::any_of(pauses.begin(), pauses.end(), [&](const Pause& pause) {
            return day >= pause.after && (!pause.until || day < *pause.until);
        });
    };
    const auto stands_for_good = [&](Day day) {
        return std::any_of(pauses.begin(), pauses.end(),
                           [&](const Pause& pause) { return day >= pause.after && !pause.until; });
    };
    auto left = days;
    for (auto day = from;; day = add_days(day, 1)) {
        if (day != from && left > 0 && !is_paused(day) && (natural || almanac.works(day))) --left;
        if (stands_for_good(day)) return std::nullopt;
        if (left == 0 && almanac.works(day) && !is_held_up(day)) return day;
    }
}

}  // namespace yimen::law
