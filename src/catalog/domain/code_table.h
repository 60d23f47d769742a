#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include "core/day.h"
#include "core/problem.h"

namespace yimen::catalog {

/// How one interface writes a value: GB/T 39046, the exchange in operation …
struct CodeMapping {
    std::string interface_name;
    std::string code;

    friend bool operator==(const CodeMapping&, const CodeMapping&) = default;
};
BOOST_DESCRIBE_STRUCT(CodeMapping, (), (interface_name, code))

/// One value of a table, with its validity.
struct CodeValue {
    using MembersHaveDefaults = void;

    std::string value;   ///< the word that items hold
    std::string source;  ///< the standard or paper it comes from
    std::string valid_from;
    std::optional<std::string> valid_to;  ///< the first day on which it no longer holds
    std::vector<CodeMapping> codes;
};
BOOST_DESCRIBE_STRUCT(CodeValue, (), (value, source, valid_from, valid_to, codes))

/// 代码表: which values a field may have.
struct CodeTable {
    using MembersHaveDefaults = void;

    std::string id;
    std::string title;
    std::string source;
    bool closed = true;  ///< a closed table limits what is published, an open one only offers
    std::vector<CodeValue> values;
};
BOOST_DESCRIBE_STRUCT(CodeTable, (), (id, title, source, closed, values))

/// The values of each closed table that hold on one day, by the table's id.
using KnownCodes = std::map<std::string, std::set<std::string>, std::less<>>;

bool holds_on(const CodeValue& value, Day day);

/// Whether the table knows the value. A table that was never loaded limits nothing.
bool is_known_code(const KnownCodes& known, std::string_view table_id, std::string_view value);

/// All that is wrong with a value to be stored: `text-required`, `text-too-long`, `day-malformed`,
/// `ends-before-it-begins`, `interface-twice`.
std::vector<FieldProblem> find_code_value_faults(const CodeValue& value);

}  // namespace yimen::catalog
