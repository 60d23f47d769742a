#include "platform/db/database.h"

namespace yimen::db {

namespace {

[[noreturn]] void throw_wrong_kind(std::size_t column, const char* wanted) {
    throw DatabaseError{"column " + std::to_string(column) + " is not " + wanted};
}

}  // namespace

std::int64_t Row::integer(std::size_t column) const {
    if (const auto* held = std::get_if<std::int64_t>(&columns_.at(column))) return *held;
    throw_wrong_kind(column, "an integer");
}

double Row::number(std::size_t column) const {
    const Value& value = columns_.at(column);
    if (const auto* held = std::get_if<double>(&value)) return *held;
    if (const auto* held = std::get_if<std::int64_t>(&value)) return static_cast<double>(*held);
    throw_wrong_kind(column, "a number");
}

const std::string& Row::text(std::size_t column) const {
    if (const auto* held = std::get_if<std::string>(&columns_.at(column))) return *held;
    throw_wrong_kind(column, "text");
}

std::string& Row::text_in(std::size_t column) {
    if (auto* held = std::get_if<std::string>(&columns_.at(column))) return *held;
    throw_wrong_kind(column, "text");
}

const std::string& Row::bytes(std::size_t column) const {
    if (const auto* stored = std::get_if<Bytes>(&columns_.at(column))) return stored->held;
    throw_wrong_kind(column, "bytes");
}

std::optional<std::int64_t> Row::maybe_integer(std::size_t column) const {
    if (is_null(column)) return std::nullopt;
    return integer(column);
}

std::optional<std::string> Row::maybe_text(std::size_t column) const {
    if (is_null(column)) return std::nullopt;
    return text(column);
}

std::optional<std::string> Row::maybe_bytes(std::size_t column) const {
    if (is_null(column)) return std::nullopt;
    return bytes(column);
}

}  // namespace yimen::db
