#include "platform/db/parameters.h"

#include <cmath>
#include <limits>

#include <unicode/utf8.h>

namespace yimen::db {

namespace {

constexpr std::uint8_t kFirstBeyondAscii = 0x80;

bool is_storable(std::string_view text) {
    if (text.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
        return false;
    }
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < length;) {
        if (bytes[at] > 0 && bytes[at] < kFirstBeyondAscii) {
            ++at;
            continue;
        }
        UChar32 character = 0;
        U8_NEXT(bytes, at, length, character);
        if (character <= 0) return false;
    }
    return true;
}

}  // namespace

void check_parameters(const Statement& statement, std::span<const Value> parameters) {
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const auto* text = std::get_if<std::string>(&parameters[i]);
        const auto* number = std::get_if<double>(&parameters[i]);
        if ((text && !is_storable(*text)) || (number && !std::isfinite(*number))) {
            throw DatabaseError{std::string{statement.name} + ": parameter " +
                                std::to_string(i + 1) + " is no value a store can hold"};
        }
    }
}

}  // namespace yimen::db
