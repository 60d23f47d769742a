#include "core/text/text.h"

#include <cstdint>
#include <memory>
#include <stdexcept>

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

namespace yimen::text {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::string_view kEllipsis = "…";

// The macros of ICU narrow on purpose.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"

/// The code point at `at`, or -1 for an ill-formed sequence; moves `at` behind it.
UChar32 next_code_point(std::string_view text, std::size_t& at) {
    UChar32 code_point = 0;
    U8_NEXT(text.data(), at, text.size(), code_point);
    return code_point;
}

void append_code_point(std::string& text, char32_t given) {
    const auto code_point = static_cast<UChar32>(given <= 0x10FFFF ? given : kReplacement);
    char bytes[U8_MAX_LENGTH];
    std::int32_t size = 0;
    const bool surrogate = U_IS_SURROGATE(code_point);
    U8_APPEND_UNSAFE(bytes, size, surrogate ? static_cast<UChar32>(kReplacement) : code_point);
    text.append(bytes, static_cast<std::size_t>(size));
}

#pragma GCC diagnostic pop

/// Calls `see(code point, where it begins, where it ends)` until it returns false; -1 stands for an
/// ill-formed sequence.
template <class See>
void each_code_point(std::string_view text, See see) {
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        const auto code_point = next_code_point(text, at);
        if (!see(code_point, begin, at)) return;
    }
}

bool is_space(UChar32 code_point) {
    return (code_point >= 0 && u_isUWhiteSpace(code_point)) || code_point == 0x200B ||
           code_point == 0x2060 || code_point == 0xFEFF;
}

bool is_forbidden(UChar32 code_point, Lines lines) {
    if (code_point < 0) return true;
    if (code_point == '\t') return false;
    const bool ends_line =
        code_point == '\n' || code_point == '\r' || code_point == 0x2028 || code_point == 0x2029;
    if (ends_line) return lines == Lines::One;
    const bool turns_writing = (code_point >= 0x202A && code_point <= 0x202E) ||
                               (code_point >= 0x2066 && code_point <= 0x2069);
    return turns_writing || u_charType(code_point) == U_CONTROL_CHAR ||
           U_IS_UNICODE_NONCHAR(code_point);
}

[[noreturn]] void icu_failed(UErrorCode error) {
    throw std::runtime_error(std::string{"ICU: "} + u_errorName(error));
}

/// Where the last character boundary at or before `limit` bytes lies, as a reader sees characters.
std::size_t boundary_at_or_before(std::string_view text, std::size_t limit) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> characters{
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), error)};
    if (U_FAILURE(error)) icu_failed(error);
    UText opened = UTEXT_INITIALIZER;
    utext_openUTF8(&opened, text.data(), static_cast<std::int64_t>(text.size()), &error);
    if (U_FAILURE(error)) icu_failed(error);
    characters->setText(&opened, error);
    const auto wanted = static_cast<std::int32_t>(limit);
    const auto found =
        U_FAILURE(error) || characters->isBoundary(wanted) ? wanted : characters->preceding(wanted);
    utext_close(&opened);
    if (U_FAILURE(error)) icu_failed(error);
    return static_cast<std::size_t>(found);
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
    bool valid = true;
    each_code_point(text, [&](UChar32 code_point, std::size_t, std::size_t) {
        valid = code_point >= 0;
        return valid;
    });
    return valid;
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    each_code_point(text, [&](UChar32, std::size_t, std::size_t) {
        ++count;
        return true;
    });
    return count;
}

std::u32string to_code_points(std::string_view text) {
    std::u32string code_points;
    each_code_point(text, [&](UChar32 code_point, std::size_t, std::size_t) {
        code_points.push_back(code_point < 0 ? kReplacement : static_cast<char32_t>(code_point));
        return true;
    });
    return code_points;
}

std::string to_utf8(std::u32string_view code_points) {
    std::string text;
    text.reserve(code_points.size() * 3);
    for (const auto given : code_points) append_code_point(text, given);
    return text;
}

std::string truncate(std::string_view text, std::size_t most) {
    std::size_t count = 0;
    std::size_t end = 0;
    each_code_point(text, [&](UChar32, std::size_t, std::size_t after) {
        if (count == most) return false;
        ++count;
        end = after;
        return true;
    });
    if (end == text.size()) return std::string{text};
    return std::string{text.substr(0, boundary_at_or_before(text, end))};
}

std::string shorten(std::string_view text, std::size_t most) {
    if (length(text) <= most) return std::string{text};
    if (most == 0) return {};
    return truncate(text, most - 1) + std::string{kEllipsis};
}

std::string strip(std::string_view text) {
    std::size_t first = text.size();
    std::size_t last = 0;
    each_code_point(text, [&](UChar32 code_point, std::size_t begin, std::size_t end) {
        if (!is_space(code_point)) {
            if (first == text.size()) first = begin;
            last = end;
        }
        return true;
    });
    return first < last ? std::string{text.substr(first, last - first)} : std::string{};
}

std::string collapse(std::string_view text) {
    std::string collapsed;
    collapsed.reserve(text.size());
    bool space_before = false;
    each_code_point(text, [&](UChar32 code_point, std::size_t begin, std::size_t end) {
        if (is_space(code_point)) {
            space_before = true;
            return true;
        }
        if (space_before && !collapsed.empty()) collapsed.push_back(' ');
        space_before = false;
        collapsed.append(text.substr(begin, end - begin));
        return true;
    });
    return collapsed;
}

std::string compose(std::string_view text) {
    if (!is_valid_utf8(text)) return std::string{text};
    UErrorCode error = U_ZERO_ERROR;
    const auto* composing = icu::Normalizer2::getNFCInstance(error);
    if (U_FAILURE(error)) icu_failed(error);
    std::string composed;
    icu::StringByteSink<std::string> sink{&composed};
    composing->normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink,
                             nullptr, error);
    if (U_FAILURE(error)) icu_failed(error);
    return composed;
}

std::string narrow(std::string_view text) {
    constexpr UChar32 kFirstWide = 0xFF01;
    constexpr UChar32 kLastWide = 0xFF5E;
    constexpr UChar32 kWideSpace = 0x3000;
    std::string narrowed;
    narrowed.reserve(text.size());
    each_code_point(text, [&](UChar32 code_point, std::size_t begin, std::size_t end) {
        if (code_point >= kFirstWide && code_point <= kLastWide) {
            narrowed.push_back(static_cast<char>(code_point - kFirstWide + '!'));
        } else if (code_point == kWideSpace) {
            narrowed.push_back(' ');
        } else {
            narrowed.append(text.substr(begin, end - begin));
        }
        return true;
    });
    return narrowed;
}

bool is_blank(std::string_view text) {
    bool blank = true;
    each_code_point(text, [&](UChar32 code_point, std::size_t, std::size_t) {
        blank = is_space(code_point) ||
                u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
        return blank;
    });
    return blank;
}

bool is_clean_input(std::string_view text, Lines lines) {
    bool clean = true;
    each_code_point(text, [&](UChar32 code_point, std::size_t, std::size_t) {
        clean = !is_forbidden(code_point, lines);
        return clean;
    });
    return clean;
}

std::string normalise_for_search(std::string_view text) {
    // ICU copies ill-formed bytes, and two of them may meet once what stood between is dropped.
    if (!is_valid_utf8(text)) return normalise_for_search(to_utf8(to_code_points(text)));
    UErrorCode error = U_ZERO_ERROR;
    const auto* folding = icu::Normalizer2::getNFKCCasefoldInstance(error);
    if (U_FAILURE(error)) icu_failed(error);
    std::string folded;
    folded.reserve(text.size());
    icu::StringByteSink<std::string> sink{&folded};
    folding->normalizeUTF8(0, icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())},
                           sink, nullptr, error);
    if (U_FAILURE(error)) icu_failed(error);
    return collapse(folded);
}

}  // namespace yimen::text
