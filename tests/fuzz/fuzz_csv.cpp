// Any bytes as comma-separated values.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/text/csv.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view given{reinterpret_cast<const char*>(bytes), size};
    std::size_t before = 0;
    std::size_t characters = 0;
    for (const auto& line : yimen::text::read_csv(given)) {
        require(line.number > before && !line.cells.empty());
        before = line.number;
        for (const auto& cell : line.cells) characters += cell.size();
    }
    require(characters <= size);
    return 0;
}
