// Any bytes as text.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/text/text.h"

namespace text = yimen::text;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view given{reinterpret_cast<const char*>(bytes), size};
    const auto code_points = text::to_code_points(given);
    require(code_points.size() == text::length(given));
    require(text::is_valid_utf8(text::to_utf8(code_points)));
    require(!text::is_valid_utf8(given) || text::to_utf8(code_points) == given);

    const auto once = text::normalise_for_search(given);
    require(text::normalise_for_search(once) == once);
    require(text::collapse(text::collapse(given)) == text::collapse(given));
    require(text::strip(text::strip(given)) == text::strip(given));
    require(!text::strip(given).empty() || text::is_blank(given));
    require(!text::is_clean_input(given, text::Lines::One) ||
            text::is_clean_input(given, text::Lines::Many));

    const std::size_t most = size / 2;
    const auto truncated = text::truncate(given, most);
    require(text::length(truncated) <= most && given.starts_with(truncated));
    require(text::length(text::shorten(given, most)) <= most);
    return 0;
}
