#include "core/identifiers/masks.h"

#include <algorithm>
#include <optional>

#include "core/identifiers/characters.h"
#include "core/text/text.h"

namespace yimen::identifiers {
namespace {

constexpr std::string_view kHidden = "***";
constexpr std::string_view kHiddenAddress = "****";
/// The longest names of divisions (双江拉祜族佤族布朗族傣族自治县) stay within this.
constexpr std::size_t kLongestDivision = 16;

/// Hides all but `head` characters at the front and `tail` at the end; all when they would meet.
std::string keep_ends(std::u32string characters, std::size_t head, std::size_t tail) {
    if (head + tail >= characters.size()) head = tail = 0;
    const auto begin = characters.begin() + static_cast<std::ptrdiff_t>(head);
    const auto end = characters.end() - static_cast<std::ptrdiff_t>(tail);
    std::fill(begin, end, U'*');
    return text::to_utf8(characters);
}

std::u32string_view part(std::u32string_view address, std::size_t from) {
    return address.substr(from, kLongestDivision);
}

/// Where the name of a division ends that begins the text: behind one of `endings`, before any of
/// `stops`.
std::optional<std::size_t> end_of_division(std::u32string_view text,
                                           std::initializer_list<std::u32string_view> endings,
                                           std::u32string_view stops) {
    for (std::size_t at = 1; at < text.size(); ++at) {
        for (const auto ending : endings) {
            if (text.substr(at).starts_with(ending)) return at + ending.size();
        }
        if (stops.find(text[at]) != std::u32string_view::npos) return std::nullopt;
    }
    return std::nullopt;
}

std::size_t end_of_county(std::u32string_view address) {
    constexpr std::u32string_view kBelowCounty = U"镇乡街道路村巷号弄栋幢室组里园";
    constexpr std::u32string_view kCountyOrBelow = U"县区旗镇乡街道路村巷号弄栋幢室组里园";
    std::size_t end = 0;
    if (const auto found = end_of_division(part(address, end), {U"省", U"自治区"}, U"市县旗")) {
        end += *found;
    }
    if (const auto found = end_of_division(part(address, end), {U"市", U"自治州", U"盟", U"地区"},
                                           kCountyOrBelow)) {
        end += *found;
    }
    const auto found =
        end_of_division(part(address, end), {U"区", U"县", U"市", U"旗"}, kBelowCounty);
    // A town may be called 东区: then 街道 follows, and it is no county.
    if (found && !address.substr(end + *found).starts_with(U"街道")) end += *found;
    return end;
}

}  // namespace

std::string mask_name(std::string_view name) {
    if (!text::is_valid_utf8(name)) return std::string{kHidden};
    auto characters = text::to_code_points(name);
    const std::size_t tail = characters.size() > 2 ? 1 : 0;
    return keep_ends(std::move(characters), 1, tail);
}

std::string mask_name_strictly(std::string_view name) {
    if (!text::is_valid_utf8(name)) return std::string{kHidden};
    return keep_ends(text::to_code_points(name), 1, 0);
}

std::string mask_id_number(std::string_view number) {
    const bool full =
        (number.size() == 15 || number.size() == 18) && all_digits_or_upper(to_upper(number));
    return full ? keep_ends(text::to_code_points(number), 6, 4) : mask_id_number_strictly(number);
}

std::string mask_id_number_strictly(std::string_view number) {
    if (!text::is_valid_utf8(number)) return std::string{kHidden};
    const std::size_t ends = number.size() > 4 && all_digits_or_upper(to_upper(number)) ? 1 : 0;
    return keep_ends(text::to_code_points(number), ends, ends);
}

std::string mask_mobile(std::string_view number) {
    if (!text::is_valid_utf8(number)) return std::string{kHidden};
    const bool mobile = number.size() == 11 && all_digits(number);
    return keep_ends(text::to_code_points(number), mobile ? 3 : 0, mobile ? 4 : 0);
}

std::string mask_address(std::string_view address) {
    if (address.empty()) return {};
    if (!text::is_valid_utf8(address)) return std::string{kHidden};
    const auto characters = text::to_code_points(address);
    const auto shown = std::u32string_view{characters}.substr(0, end_of_county(characters));
    return text::to_utf8(shown) + std::string{kHiddenAddress};
}

std::string mask_bank_card(std::string_view number) {
    if (!text::is_valid_utf8(number)) return std::string{kHidden};
    const bool card = number.size() > 8 && all_digits(number);
    return keep_ends(text::to_code_points(number), 0, card ? 4 : 0);
}

std::string mask_email(std::string_view address) {
    if (address.empty()) return {};
    const auto at = address.rfind('@');
    if (at == std::string_view::npos || !text::is_valid_utf8(address)) return std::string{kHidden};
    const auto name = text::to_code_points(address.substr(0, at));
    const auto first = name.size() > 1 ? text::to_utf8(name.substr(0, 1)) : std::string{};
    return first + std::string{kHidden} + std::string{address.substr(at)};
}

}  // namespace yimen::identifiers
