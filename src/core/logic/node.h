#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

namespace yimen::logic {

enum class Operator : std::uint8_t {
    Var,
    Missing,
    MissingSome,
    If,
    And,
    Or,
    Equal,
    StrictEqual,
    NotEqual,
    StrictNotEqual,
    Not,
    Truthy,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Max,
    Min,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Map,
    Filter,
    Reduce,
    All,
    None,
    Some,
    Merge,
    In,
    Concatenate,
    Substring,
};

std::optional<Operator> find_operator(std::string_view name);

enum class NodeKind : std::uint8_t { Literal, Array, Operation };

/// A place of a rule that was read. Points into the source that its Rule keeps.
struct Node {
    NodeKind kind = NodeKind::Literal;
    Operator operation = Operator::Var;           ///< of an Operation
    const boost::json::value* literal = nullptr;  ///< of a Literal
    std::vector<Node> children;  ///< elements of an Array, operands of an Operation
};

}  // namespace yimen::logic
