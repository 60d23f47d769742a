#include "notices/domain/document_number.h"

#include <algorithm>
#include <array>

#include "core/text/text.h"

namespace yimen::notices {

namespace {

constexpr std::chrono::milliseconds kCalm{1000};
constexpr std::array<std::string_view, 7> kPlaceEndings = {"街道", "自治县", "省", "市",
                                                           "区",   "县",     "镇"};
constexpr std::array<std::string_view, 6> kOfficeEndings = {"委员会", "办公室", "中心",
                                                            "局",     "厅",     "委"};

template <std::size_t Count>
std::string_view without_ending(std::string_view name,
                                const std::array<std::string_view, Count>& endings) {
    for (const auto ending : endings) {
        if (name.size() > ending.size() && name.ends_with(ending)) {
            return name.substr(0, name.size() - ending.size());
        }
    }
    return name;
}

std::string_view without_beginning(std::string_view name, std::string_view beginning) {
    if (!beginning.empty() && name.size() > beginning.size() && name.starts_with(beginning)) {
        name.remove_prefix(beginning.size());
    }
    return name;
}

}  // namespace

std::string write_number(std::string_view office_word, std::string_view kind_word, int year,
                         std::int64_t serial) {
    std::string number{office_word};
    number += kind_word;
    number += "〔" + std::to_string(year) + "〕" + std::to_string(serial) + "号";
    return number;
}

std::string derive_office_word(std::string_view division_name, std::string_view unit_short_name) {
    const auto place = without_ending(division_name, kPlaceEndings);
    auto office = without_beginning(unit_short_name, division_name);
    if (office == unit_short_name) office = without_beginning(office, place);
    // 区医保局 is an office of a 区; 市场监管局 is none of a 市.
    if (office == unit_short_name && !office.starts_with("市场")) {
        office = without_beginning(office, division_name.substr(place.size()));
    }
    return std::string{place} + std::string{without_ending(office, kOfficeEndings)};
}

bool is_office_word(std::string_view word) {
    constexpr std::size_t kLengthMax = 20;
    constexpr std::u32string_view kRefused = U"〔〕［］【】（）０１２３４５６７８９";
    if (!text::is_clean_input(word, text::Lines::One)) return false;
    const auto characters = text::to_code_points(word);
    if (characters.empty() || characters.size() > kLengthMax) return false;
    return std::none_of(characters.begin(), characters.end(), [&](char32_t character) {
        return character < 0x80 || kRefused.find(character) != kRefused.npos ||
               text::is_blank(text::to_utf8({&character, 1}));
    });
}

std::int64_t next_block(std::int64_t last_block, std::chrono::milliseconds lasted) {
    if (lasted >= kCalm || last_block < 1) return 1;
    return std::min(2 * last_block, kBlockMost);
}

}  // namespace yimen::notices
