#pragma once

#include <string>

#include "platform/json/bind.h"

namespace yimen::json {

/// Takes away what says nothing, at any depth: null, false, empty texts, arrays and objects as
/// members. Elements of arrays stay.
void prune(boost::json::value& value);

/// As `write`, pruned; for structs whose members have defaults. Equal values give equal bytes.
template <class T>
std::string write_sparse(const T& source) {
    auto value = to_value(source);
    prune(value);
    return boost::json::serialize(value);
}

}  // namespace yimen::json
