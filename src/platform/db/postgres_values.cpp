#include "platform/db/postgres_values.h"

#include <charconv>
#include <memory>
#include <new>

namespace yimen::db {

namespace {

// From the server's catalogue pg_type; these numbers never change.
constexpr Oid kBool = 16;
constexpr Oid kBytea = 17;
constexpr Oid kInt8 = 20;
constexpr Oid kInt2 = 21;
constexpr Oid kInt4 = 23;
constexpr Oid kFloat4 = 700;
constexpr Oid kFloat8 = 701;
constexpr Oid kNumeric = 1700;

template <class Number>
Number parsed(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) {
        throw DatabaseError{"the server sent a number out of range"};
    }
    return number;
}

// A sum of bigint comes as numeric; on the other engine it is an integer.
Value parsed_numeric(std::string_view text) {
    std::int64_t integer = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), integer);
    if (error == std::errc{} && end == text.data() + text.size()) return integer;
    return parsed<double>(text);
}

Value parsed_bytes(const char* text) {
    std::size_t size = 0;
    const std::unique_ptr<unsigned char, decltype(&PQfreemem)> bytes{
        PQunescapeBytea(reinterpret_cast<const unsigned char*>(text), &size), &PQfreemem};
    if (!bytes) throw std::bad_alloc{};
    return Bytes{{reinterpret_cast<const char*>(bytes.get()), size}};
}

Value decode(Oid type, std::string_view text) {
    switch (type) {
        case kBool:
            return std::int64_t{text == "t" ? 1 : 0};
        case kInt2:
        case kInt4:
        case kInt8:
            return parsed<std::int64_t>(text);
        case kFloat4:
        case kFloat8:
            return parsed<double>(text);
        case kNumeric:
            return parsed_numeric(text);
        case kBytea:
            return parsed_bytes(text.data());
        default:
            return std::string{text};
    }
}

template <class Number>
std::string printed(Number number) {
    std::array<char, 32> buffer;
    const auto [end, error] = std::to_chars(buffer.begin(), buffer.end(), number);
    return {buffer.begin(), end};
}

}  // namespace

PostgresParameters::PostgresParameters(std::span<const Value> values) {
    numbers_.reserve(values.size());  // the pointers lead into it
    pointers_.reserve(values.size());
    for (const Value& value : values) {
        const auto* bytes = std::get_if<Bytes>(&value);
        lengths_.push_back(bytes ? static_cast<int>(bytes->held.size()) : 0);
        formats_.push_back(bytes ? 1 : 0);
        if (const auto* text = std::get_if<std::string>(&value)) {
            pointers_.push_back(text->c_str());
        } else if (const auto* integer = std::get_if<std::int64_t>(&value)) {
            pointers_.push_back(numbers_.emplace_back(printed(*integer)).c_str());
        } else if (const auto* number = std::get_if<double>(&value)) {
            pointers_.push_back(numbers_.emplace_back(printed(*number)).c_str());
        } else if (bytes) {
            pointers_.push_back(bytes->held.c_str());
        } else {
            pointers_.push_back(nullptr);
        }
    }
}

Row decode_row(const PGresult* answer, int row) {
    const int count = PQnfields(answer);
    std::vector<Value> columns;
    columns.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        if (PQgetisnull(answer, row, i)) {
            columns.emplace_back();
            continue;
        }
        const std::string_view text{PQgetvalue(answer, row, i),
                                    static_cast<std::size_t>(PQgetlength(answer, row, i))};
        columns.push_back(decode(PQftype(answer, i), text));
    }
    return Row{std::move(columns)};
}

}  // namespace yimen::db
