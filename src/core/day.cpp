#include "core/day.h"

#include <array>
#include <cstdio>
#include <stdexcept>

namespace yimen {
namespace {

constexpr std::int64_t kMillisecondsPerSecond = 1000;
constexpr std::int64_t kMillisecondsPerMinute = 60 * kMillisecondsPerSecond;
constexpr std::int64_t kMillisecondsPerHour = 60 * kMillisecondsPerMinute;
constexpr std::int64_t kMillisecondsPerDay = 24 * kMillisecondsPerHour;
constexpr std::int64_t kChinaOffset = 8 * kMillisecondsPerHour;
constexpr std::int64_t kMostDays = 10'000 * 366;

/// Exactly `width` digits at `from`, or nothing.
std::optional<int> read_digits(std::string_view text, std::size_t from, std::size_t width) {
    if (from + width > text.size()) return std::nullopt;
    int value = 0;
    for (const char digit : text.substr(from, width)) {
        if (digit < '0' || digit > '9') return std::nullopt;
        value = value * 10 + (digit - '0');
    }
    return value;
}

struct ChinaTime {
    Day day;
    int hour;
    int minute;
    int second;
    int millisecond;
};

ChinaTime time_in_china(Instant instant) {
    const Day day = day_in_china(instant);
    const auto since_midnight = instant.milliseconds - start_in_china(day).milliseconds;
    const auto part = [since_midnight](std::int64_t unit, std::int64_t modulus) {
        return static_cast<int>(since_midnight / unit % modulus);
    };
    return {day, part(kMillisecondsPerHour, 24), part(kMillisecondsPerMinute, 60),
            part(kMillisecondsPerSecond, 60), part(1, 1000)};
}

/// The fraction behind the seconds in milliseconds; moves `at` behind it.
std::optional<int> read_fraction(std::string_view text, std::size_t& at) {
    if (at >= text.size() || text[at] != '.') return 0;
    ++at;
    std::size_t width = 0;
    while (width < 3 && at + width < text.size() && text[at + width] >= '0' &&
           text[at + width] <= '9') {
        ++width;
    }
    if (width == 0) return std::nullopt;
    int value = *read_digits(text, at, width);
    for (std::size_t missing = width; missing < 3; ++missing) value *= 10;
    at += width;
    return value;
}

/// `Z` or `±hh:mm` up to the end of the text, in milliseconds east of Greenwich.
std::optional<std::int64_t> read_zone(std::string_view text) {
    if (text == "Z") return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') {
        return std::nullopt;
    }
    const auto hours = read_digits(text, 1, 2);
    const auto minutes = read_digits(text, 4, 2);
    if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
    const auto offset = *hours * kMillisecondsPerHour + *minutes * kMillisecondsPerMinute;
    return text[0] == '-' ? -offset : offset;
}

}  // namespace

void Day::throw_out_of_range() {
    throw std::out_of_range("no such day within the years 1 to 9999");
}

std::optional<Day> Day::from_parts(int year, unsigned month, unsigned day) {
    if (!is_real(year, month, day)) return std::nullopt;
    return Day{year, month, day};
}

std::optional<Day> Day::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = read_digits(text, 0, 4);
    const auto month = read_digits(text, 5, 2);
    const auto day = read_digits(text, 8, 2);
    if (!year || !month || !day) return std::nullopt;
    return from_parts(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::string Day::iso() const {
    const auto parts = date();
    std::string text = "0000-00-00";
    const auto write = [&](std::size_t last, unsigned number) {
        for (; number > 0; number /= 10) text[last--] = static_cast<char>('0' + number % 10);
    };
    write(3, static_cast<unsigned>(static_cast<int>(parts.year())));
    write(6, static_cast<unsigned>(parts.month()));
    write(9, static_cast<unsigned>(parts.day()));
    return text;
}

Day add_days(Day day, std::int64_t count) {
    if (count > kMostDays || count < -kMostDays) {
        throw std::out_of_range("no such day within the years 1 to 9999");
    }
    return Day{day.sys_days() + std::chrono::days{count}};
}

int full_years_between(Day from, Day to) {
    if (to < from) return -full_years_between(to, from);
    const int years = to.year() - from.year();
    const bool reached = to.month() != from.month() ? to.month() > from.month()
                                                    : to.day_of_month() >= from.day_of_month();
    return reached ? years : years - 1;
}

std::string format_chinese(Day day) {
    return std::to_string(day.year()) + "年" + std::to_string(day.month()) + "月" +
           std::to_string(day.day_of_month()) + "日";
}

std::optional<Instant> Instant::parse(std::string_view text) {
    constexpr std::size_t kSeconds = 19;  // YYYY-MM-DDThh:mm:ss
    if (text.size() <= kSeconds || text[10] != 'T' || text[13] != ':' || text[16] != ':') {
        return std::nullopt;
    }
    const auto day = Day::parse(text.substr(0, 10));
    const auto hour = read_digits(text, 11, 2);
    const auto minute = read_digits(text, 14, 2);
    const auto second = read_digits(text, 17, 2);
    if (!day || !hour || !minute || !second) return std::nullopt;
    if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;

    std::size_t at = kSeconds;
    const auto fraction = read_fraction(text, at);
    if (!fraction) return std::nullopt;
    const auto zone = read_zone(text.substr(at));
    if (!zone) return std::nullopt;
    return Instant{day->days_since_epoch() * kMillisecondsPerDay + *hour * kMillisecondsPerHour +
                   *minute * kMillisecondsPerMinute + *second * kMillisecondsPerSecond + *fraction -
                   *zone};
}

Day day_in_china(Instant instant) {
    // Whole days first: no instant may overflow on its way to China.
    const auto rest = instant.milliseconds % kMillisecondsPerDay;
    const auto since_midnight = rest < 0 ? rest + kMillisecondsPerDay : rest;
    const auto utc_days = instant.milliseconds / kMillisecondsPerDay - (rest < 0 ? 1 : 0);
    const auto carried = since_midnight + kChinaOffset >= kMillisecondsPerDay ? 1 : 0;
    return add_days(Day{}, utc_days + carried);
}

Instant start_in_china(Day day) {
    return {day.days_since_epoch() * kMillisecondsPerDay - kChinaOffset};
}

std::string format_iso(Instant instant) {
    const auto time = time_in_china(instant);
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), "T%02d:%02d:%02d.%03d+08:00",
                                     time.hour, time.minute, time.second, time.millisecond);
    return time.day.iso() + std::string{text.data(), static_cast<std::size_t>(length)};
}

std::string format_chinese(Instant instant) {
    const auto time = time_in_china(instant);
    std::array<char, 16> text{};
    const int length =
        std::snprintf(text.data(), text.size(), " %02d:%02d", time.hour, time.minute);
    return format_chinese(time.day) + std::string{text.data(), static_cast<std::size_t>(length)};
}

}  // namespace yimen
