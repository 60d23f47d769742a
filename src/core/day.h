#pragma once

#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace yimen {

/// A calendar day of the years 1 to 9999, without time and zone. A fresh one is 1970-01-01.
class Day {
  public:
    constexpr Day() = default;

    /// For days written in the program; throws std::out_of_range when there is no such day. What
    /// comes from outside goes through `from_parts` or `parse`.
    constexpr Day(int year, unsigned month, unsigned day) : days_(checked(year, month, day)) {}

    /// Throws std::out_of_range outside the years 1 to 9999.
    constexpr explicit Day(std::chrono::sys_days days) : days_(days) {
        if (days < kFirst || days > kLast) throw_out_of_range();
    }

    /// Nothing when the date is not real (2026-02-30) or its year is not 1 to 9999.
    static std::optional<Day> from_parts(int year, unsigned month, unsigned day);

    /// Reads `YYYY-MM-DD`, ten characters, and nothing else; only real dates from year 1 on.
    static std::optional<Day> parse(std::string_view text);

    constexpr std::chrono::sys_days sys_days() const { return days_; }
    constexpr std::chrono::year_month_day date() const { return {days_}; }
    constexpr int year() const { return static_cast<int>(date().year()); }
    constexpr unsigned month() const { return static_cast<unsigned>(date().month()); }
    constexpr unsigned day_of_month() const { return static_cast<unsigned>(date().day()); }
    constexpr std::chrono::weekday weekday() const { return std::chrono::weekday{days_}; }

    /// Days since 1970-01-01, negative before.
    constexpr std::int64_t days_since_epoch() const { return days_.time_since_epoch().count(); }

    /// `YYYY-MM-DD`; sorts as text in the order of the days.
    std::string iso() const;

    friend constexpr auto operator<=>(Day, Day) = default;

  private:
    static constexpr std::chrono::sys_days kFirst{std::chrono::year{1} / 1 / 1};
    static constexpr std::chrono::sys_days kLast{std::chrono::year{9999} / 12 / 31};
    [[noreturn]] static void throw_out_of_range();
    static constexpr bool is_real(int year, unsigned month, unsigned day) {
        // Ranges first: the parts of std::chrono wrap around.
        return year >= 1 && year <= 9999 && month <= 12 && day <= 31 &&
               (std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)).ok();
    }
    static constexpr std::chrono::sys_days checked(int year, unsigned month, unsigned day) {
        if (!is_real(year, month, day)) throw_out_of_range();
        return std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day);
    }

    std::chrono::sys_days days_{};
};

/// The day `days` after `day`, or before it when negative. Throws std::out_of_range when the answer
/// leaves the years 1 to 9999.
Day add_days(Day day, std::int64_t days);

/// How many days `to` lies after `from`; negative when before.
constexpr std::int64_t days_between(Day from, Day to) {
    return to.days_since_epoch() - from.days_since_epoch();
}

/// Full years from `from` to `to`, counted as ages are (民法典 art. 201): the 18th is completed on
/// the birthday; born on 29 February, on 1 March of common years. Negative when `to` comes first.
int full_years_between(Day from, Day to);

/// 2026年3月6日, as official papers write it (GB/T 9704).
std::string format_chinese(Day day);

/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
    std::int64_t milliseconds = 0;

    /// Reads ISO 8601 with a zone: `2026-03-06T09:30:00+08:00`, `…T01:30:00.123Z`; up to three
    /// fraction digits, years 1 to 9999, no leap seconds, nothing else.
    static std::optional<Instant> parse(std::string_view text);

    friend constexpr auto operator<=>(Instant, Instant) = default;
    friend constexpr Instant operator+(Instant instant, std::chrono::milliseconds span) {
        return {instant.milliseconds + span.count()};
    }
    friend constexpr Instant operator-(Instant instant, std::chrono::milliseconds span) {
        return {instant.milliseconds - span.count()};
    }
    friend constexpr std::chrono::milliseconds operator-(Instant later, Instant earlier) {
        return std::chrono::milliseconds{later.milliseconds - earlier.milliseconds};
    }
};

/// The day on the calendars of China (UTC+8 all year) at this instant. Throws std::out_of_range
/// outside the years 1 to 9999, as the two formats do.
Day day_in_china(Instant instant);

/// Midnight in China with which the day begins.
Instant start_in_china(Day day);

/// `2026-03-06T09:30:00.000+08:00`: always with milliseconds, always in the time of China.
std::string format_iso(Instant instant);

/// 2026年3月6日 09:30, in the time of China.
std::string format_chinese(Instant instant);

}  // namespace yimen

template <>
struct std::hash<yimen::Day> {
    std::size_t operator()(yimen::Day day) const noexcept {
        return std::hash<std::int64_t>{}(day.days_since_epoch());
    }
};

template <>
struct std::hash<yimen::Instant> {
    std::size_t operator()(yimen::Instant instant) const noexcept {
        return std::hash<std::int64_t>{}(instant.milliseconds);
    }
};
