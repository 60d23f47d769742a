#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "core/problem.h"

namespace yimen::logic {

/// Ends an evaluation from any depth; caught where it began and never let out.
struct Stopped {
    Problem problem;
};

[[noreturn]] void stop_not_computable();

/// What is left of the steps of one evaluation.
class Budget {
  public:
    explicit Budget(std::size_t steps) : limit_(steps), left_(steps) {}

    /// Throws Stopped when the steps do not suffice.
    void spend(std::size_t steps);
    void spend_on_bytes(std::size_t bytes) { spend(bytes / kBytesPerStep); }

  private:
    static constexpr std::size_t kBytesPerStep = 16;

    std::size_t limit_;
    std::size_t left_;
};

struct Undefined {};
struct Null {};

/// A string of the rule or the data, or one that was made.
class Text {
  public:
    explicit Text(std::string_view borrowed) : view_(borrowed) {}
    explicit Text(std::string made)
        : made_(std::make_shared<const std::string>(std::move(made))), view_(*made_) {}

    std::string_view view() const { return view_; }

  private:
    std::shared_ptr<const std::string> made_;
    std::string_view view_;
};

struct MadeArray;
struct ReduceScope;

/// A value of JavaScript. Arrays and objects have an identity, as `===` asks for it: those of rule
/// and data are borrowed, those that were made are shared.
using Value = std::variant<Undefined, Null, bool, double, Text, const boost::json::array*,
                           const boost::json::object*, std::shared_ptr<const MadeArray>,
                           std::shared_ptr<const ReduceScope>>;

struct MadeArray {
    std::vector<Value> elements;
    std::size_t depth = 1;
};

/// The data that the body of `reduce` sees.
struct ReduceScope {
    Value current;
    Value accumulator;
    std::size_t depth = 1;
};

/// The value must outlive what is made of it.
Value borrow(const boost::json::value& value);

/// Throw Stopped when the result has too many levels.
Value make_array(std::vector<Value> elements);
Value make_scope(Value current, Value accumulator);

bool is_array(const Value& value);
std::size_t array_size(const Value& array);
Value element(const Value& array, std::size_t at);

/// The own member `name`: of an object, an index or `length` of an array or a string; else
/// Undefined.
Value member(const Value& value, std::string_view name, Budget& budget);

/// Truthy as JSONLogic has it ([] is not) and as JavaScript has it ([] is).
bool is_truthy(const Value& value);
bool is_truthy_in_javascript(const Value& value);

/// ToString and ToNumber of ECMAScript, which end in stop_not_computable() for an object with an
/// own member `toString`.
std::string to_text(const Value& value, Budget& budget);
double to_number(const Value& value, Budget& budget);

/// The elements as strings one after the other, null and undefined as nothing.
std::string join(const Value& array, std::string_view separator, Budget& budget);

bool are_strictly_equal(const Value& left, const Value& right, Budget& budget);
bool are_loosely_equal(const Value& left, const Value& right, Budget& budget);

enum class Order { Less, Equal, Greater, None };
Order compare(const Value& left, const Value& right, Budget& budget);

boost::json::value to_json(const Value& value, Budget& budget);

}  // namespace yimen::logic
