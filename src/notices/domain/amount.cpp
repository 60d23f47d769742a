#include "notices/domain/amount.h"

#include <array>
#include <stdexcept>
#include <string_view>

namespace yimen::notices {

namespace {

constexpr std::int64_t kCentsOfYuan = 100;
constexpr std::int64_t kMost = 1'000'000'000'000 * kCentsOfYuan;
constexpr std::int64_t kGroup = 10'000;
constexpr std::array<std::string_view, 10> kDigits = {"零", "壹", "贰", "叁", "肆",
                                                      "伍", "陆", "柒", "捌", "玖"};
constexpr std::array<std::string_view, 4> kPlaces = {"", "拾", "佰", "仟"};
struct Group {
    std::int64_t value;
    std::string_view name;
};
constexpr std::array kGroups = {Group{kGroup * kGroup, "亿"}, Group{kGroup, "万"}, Group{1, ""}};

void require_range(std::int64_t cents) {
    if (cents < 0 || cents >= kMost) throw std::out_of_range{"no amount of a paper"};
}

std::string_view digit(std::int64_t value) {
    return kDigits[static_cast<std::size_t>(value)];
}

/// One to four digits; zeros inside become one 零.
std::string group_in_words(std::int64_t value) {
    std::string words;
    bool zero = false;
    std::int64_t divisor = kGroup / 10;
    for (std::size_t place = kPlaces.size(); place-- > 0; divisor /= 10) {
        const auto figure = value / divisor % 10;
        if (figure == 0) {
            zero = !words.empty();
            continue;
        }
        if (zero) words += kDigits.front();
        zero = false;
        words += digit(figure);
        words += kPlaces[place];
    }
    return words;
}

std::string yuan_in_words(std::int64_t yuan) {
    std::string words;
    for (const auto& group : kGroups) {
        const auto value = yuan / group.value % kGroup;
        if (value == 0) continue;
        // 零 stands for the empty places between two groups.
        const bool gap = value < kGroup / 10 || yuan / group.value % (kGroup * 10) / kGroup == 0;
        if (!words.empty() && gap) words += kDigits.front();
        words += group_in_words(value);
        words += group.name;
    }
    return words;
}

}  // namespace

std::string write_amount(std::int64_t cents) {
    require_range(cents);
    const auto rest = cents % kCentsOfYuan;
    return std::to_string(cents / kCentsOfYuan) + (rest < 10 ? ".0" : ".") + std::to_string(rest);
}

std::string write_amount_in_words(std::int64_t cents) {
    require_range(cents);
    const auto yuan = cents / kCentsOfYuan;
    const auto tenths = cents / 10 % 10;
    const auto hundredths = cents % 10;
    std::string words;
    if (yuan > 0) words = yuan_in_words(yuan) + "元";
    if (tenths > 0) {
        words += std::string{digit(tenths)} + "角";
    } else if (yuan > 0 && hundredths > 0) {
        words += kDigits.front();
    }
    if (hundredths > 0) return words + std::string{digit(hundredths)} + "分";
    if (words.empty()) words = "零元";
    return words + "整";
}

}  // namespace yimen::notices
