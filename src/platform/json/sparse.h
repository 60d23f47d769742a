#pragma once

#include <string>

#include "platform/json/append.h"
#include "platform/json/bind.h"

namespace yimen::json {

/// As `write`, pruned; for structs whose members have defaults. Equal values give equal bytes.
template <class T>
std::string write_sparse(const T& source) {
    std::string text;
    detail::append(text, source, detail::Style::Sparse);
    return text;
}

/// As `write`, without a boost::json::value on the way: for what is written often.
template <class T>
std::string write_at_once(const T& source) {
    std::string text;
    detail::append(text, source, detail::Style::Whole);
    return text;
}

/// As `parse`, held in memory that `storage` ends; no copy of it may live longer.
Result<boost::json::value> parse(std::string_view text, boost::json::storage_ptr storage);

/// As `read`, for structs that hold no JSON themselves: for what is read often.
template <class T>
Result<T> read_at_once(std::string_view text) {
    constexpr std::size_t kBytes = 8192;
    unsigned char bytes[kBytes];
    boost::json::monotonic_resource memory{bytes, kBytes};
    const auto value = parse(text, &memory);
    if (!value) return value.problem();
    return read<T>(*value);
}

}  // namespace yimen::json
