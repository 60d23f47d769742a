#pragma once

#include <cstddef>
#include <memory>
#include <set>
#include <string>

#include <boost/json/value.hpp>

#include "core/result.h"

namespace yimen::logic {

inline constexpr std::size_t kDeepestRule = 32;
inline constexpr std::size_t kMostRuleNodes = 10'000;

struct Node;

/// A condition in JSONLogic (https://jsonlogic.com), read once, then evaluated as often as wanted.
/// An immutable value, cheap to copy, safe to share between threads.
class Rule {
  public:
    /// Takes any JSON: what is not an operation is a literal. An object of exactly one member is an
    /// operation; known are those of json-logic-js but `log`.
    /// All broken rules at once as `invalid-input`, with JSON Pointers into `source`, in the order
    /// of the text: `logic-too-deep` (limit=32 levels of arrays and objects; what lies deeper is
    /// not read), `logic-unknown-operator` (operator=). `logic-too-many-nodes` (limit=10000 values)
    /// comes alone, at the root.
    static Result<Rule> parse(boost::json::value source);

    const boost::json::value& source() const { return *source_; }
    const Node& root() const { return *root_; }

    /// Equal as JSON: the order of members does not count, that of elements does.
    friend bool operator==(const Rule& left, const Rule& right) {
        return left.source() == right.source();
    }

  private:
    Rule(std::shared_ptr<const boost::json::value> source, std::shared_ptr<const Node> root);

    std::shared_ptr<const boost::json::value> source_;
    std::shared_ptr<const Node> root_;
};

/// The names that `var`, `missing` and `missing_some` read from the data, dotted as written; "" is
/// the data as a whole. Names that `if` or `merge` choose among all count. Names inside map,
/// filter, reduce, all, none and some are those of the elements and do not count, nor do names that
/// are computed in another way.
std::set<std::string> variables_of(const Rule& rule);

}  // namespace yimen::logic
