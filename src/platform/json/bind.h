#pragma once

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/describe/members.hpp>
#include <boost/json.hpp>
#include <boost/mp11/algorithm.hpp>

#include "core/logic/rule.h"
#include "core/result.h"
#include "core/text/text.h"

/// JSON text ↔ described structs. Every fault of the text is reported at once, each with a JSON
/// Pointer: `json-missing`, `json-type` (fact expected), `json-unknown`, `json-range`.
namespace yimen::json {

/// One segment of a JSON Pointer (RFC 6901).
std::string escape_pointer(std::string_view name);

namespace detail {

template <class T>
concept Described = boost::describe::has_describe_members<T>::value;

/// What is asked of a text beside the types of its members.
struct Demands {
    bool clean_texts = false;    ///< text::is_clean_input
    bool defaults_count = true;  ///< a struct with defaults may lack members
    bool optional_may_be_missing = true;
};

struct Problems {
    Demands demands;
    std::vector<FieldProblem> found;
};

inline void refuse(Problems& problems, const std::string& pointer, std::string code,
                   std::string_view expected = {}) {
    FieldProblem problem{pointer, std::move(code), {}};
    if (!expected.empty()) problem.facts.push_back({"expected", std::string{expected}});
    problems.found.push_back(std::move(problem));
}

template <class T>
struct Codec;

template <>
struct Codec<std::string> {
    static void read(const boost::json::value& value, std::string& target,
                     const std::string& pointer, Problems& problems) {
        const auto* text = value.if_string();
        if (text == nullptr) {
            refuse(problems, pointer, "json-type", "string");
            return;
        }
        target.assign(text->data(), text->size());
        if (problems.demands.clean_texts && !text::is_clean_input(target, text::Lines::Many)) {
            refuse(problems, pointer, "text-not-clean");
        }
    }
    static boost::json::value write(const std::string& source) {
        return boost::json::string{source};
    }
};

template <>
struct Codec<bool> {
    static void read(const boost::json::value& value, bool& target, const std::string& pointer,
                     Problems& problems) {
        if (const auto* truth = value.if_bool())
            target = *truth;
        else
            refuse(problems, pointer, "json-type", "true/false");
    }
    static boost::json::value write(bool source) { return source; }
};

template <>
struct Codec<std::int64_t> {
    static void read(const boost::json::value& value, std::int64_t& target,
                     const std::string& pointer, Problems& problems) {
        if (const auto* number = value.if_int64())
            target = *number;
        else if (value.is_uint64() || value.is_double())
            refuse(problems, pointer, "json-range");
        else
            refuse(problems, pointer, "json-type", "integer");
    }
    static boost::json::value write(std::int64_t source) { return source; }
};

template <>
struct Codec<double> {
    static void read(const boost::json::value& value, double& target, const std::string& pointer,
                     Problems& problems) {
        if (value.is_number())
            target = value.to_number<double>();
        else
            refuse(problems, pointer, "json-type", "number");
    }
    static boost::json::value write(double source) { return source; }
};

template <>
struct Codec<boost::json::value> {
    static void read(const boost::json::value& value, boost::json::value& target,
                     const std::string&, Problems&) {
        target = value;
    }
    static boost::json::value write(const boost::json::value& source) { return source; }
};

template <class T>
struct Codec<std::optional<T>> {
    static void read(const boost::json::value& value, std::optional<T>& target,
                     const std::string& pointer, Problems& problems) {
        if (value.is_null()) {
            target.reset();
            return;
        }
        T held{};
        Codec<T>::read(value, held, pointer, problems);
        target = std::move(held);
    }
    static boost::json::value write(const std::optional<T>& source) {
        if (!source) return nullptr;
        return Codec<T>::write(*source);
    }
};

template <>
struct Codec<std::optional<logic::Rule>> {
    static void read(const boost::json::value& value, std::optional<logic::Rule>& target,
                     const std::string& pointer, Problems& problems) {
        if (value.is_null()) {
            target.reset();
            return;
        }
        auto parsed = logic::Rule::parse(value);
        if (parsed) {
            target = std::move(*parsed);
            return;
        }
        for (const auto& field : parsed.problem().fields) {
            problems.found.push_back({pointer + field.pointer, field.code, field.facts});
        }
    }
    static boost::json::value write(const std::optional<logic::Rule>& source) {
        if (!source) return nullptr;
        return source->source();
    }
};

template <class T>
struct Codec<std::vector<T>> {
    static void read(const boost::json::value& value, std::vector<T>& target,
                     const std::string& pointer, Problems& problems) {
        const auto* array = value.if_array();
        if (array == nullptr) {
            refuse(problems, pointer, "json-type", "array");
            return;
        }
        target.clear();
        target.reserve(array->size());
        for (const auto& element : *array) {
            T held{};
            Codec<T>::read(element, held, pointer + '/' + std::to_string(target.size()), problems);
            target.push_back(std::move(held));
        }
    }
    static boost::json::value write(const std::vector<T>& source) {
        boost::json::array array;
        array.reserve(source.size());
        for (const auto& element : source) array.push_back(Codec<T>::write(element));
        return array;
    }
};

template <class T>
inline constexpr bool kMayBeMissing = false;
template <class T>
inline constexpr bool kMayBeMissing<std::optional<T>> = true;

/// A struct whose members all have a default says so: `using MembersHaveDefaults = void;`. Files
/// may leave them out; a body may not.
template <class T>
concept HasDefaults = requires { typename T::MembersHaveDefaults; };

/// A struct that got members after its bodies were in use names them: `kLaterMembers`, an array of
/// names of optional members. Every body may leave them out, and an empty one is not written: what
/// was written before stays what it is, byte for byte.
template <class T>
bool is_later_member(std::string_view name) {
    if constexpr (requires { T::kLaterMembers; }) {
        return std::find(T::kLaterMembers.begin(), T::kLaterMembers.end(), name) !=
               T::kLaterMembers.end();
    }
    return false;
}

template <class T>
using MembersOf = boost::describe::describe_members<T, boost::describe::mod_public>;

template <Described T>
struct Codec<T> {
    static void read(const boost::json::value& value, T& target, const std::string& pointer,
                     Problems& problems) {
        const auto* object = value.if_object();
        if (object == nullptr) {
            refuse(problems, pointer, "json-type", "object");
            return;
        }
        std::size_t known = 0;
        boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
            const auto* found = object->if_contains(member.name);
            auto& held = target.*member.pointer;
            using Held = std::remove_reference_t<decltype(held)>;
            if (found != nullptr) {
                ++known;
                Codec<Held>::read(*found, held, pointer + '/' + member.name, problems);
            } else if (!may_lack<Held>(problems.demands) && !is_later_member<T>(member.name)) {
                refuse(problems, pointer + '/' + member.name, "json-missing");
            }
        });
        if (known == object->size()) return;
        for (const auto& [name, ignored] : *object) {
            if (!is_member(name)) {
                refuse(problems, pointer + '/' + escape_pointer(name), "json-unknown");
            }
        }
    }

    static boost::json::value write(const T& source) {
        boost::json::object object;
        boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
            using Held = std::remove_cvref_t<decltype(source.*member.pointer)>;
            auto written = Codec<Held>::write(source.*member.pointer);
            if (written.is_null() && is_later_member<T>(member.name)) return;
            object.emplace(member.name, std::move(written));
        });
        return object;
    }

    template <class Held>
    static bool may_lack(const Demands& demands) {
        if (kMayBeMissing<Held> && demands.optional_may_be_missing) return true;
        return HasDefaults<T> && demands.defaults_count;
    }

    static bool is_member(std::string_view name) {
        bool found = false;
        boost::mp11::mp_for_each<MembersOf<T>>(
            [&](auto member) { found = found || name == member.name; });
        return found;
    }
};

}  // namespace detail

/// Nesting allowed in text from outside.
inline constexpr std::size_t kDepthMax = 32;

/// The value that the text holds. Refusals, in this order: `json-syntax` (fact offset; bad UTF-8
/// too), `json-duplicate`, `json-number-too-large` for the first number
/// that no double holds.
Result<boost::json::value> parse(std::string_view text);

namespace detail {
template <class T>
Result<T> read(const boost::json::value& value, const Demands& demands) {
    T target{};
    Problems problems{.demands = demands, .found = {}};
    Codec<T>::read(value, target, "", problems);
    if (!problems.found.empty()) return invalid_input(std::move(problems.found));
    return target;
}
}  // namespace detail

/// Fields that a struct does not know are refused; an optional one may be missing.
template <class T>
Result<T> read(const boost::json::value& value) {
    return detail::read<T>(value, {});
}

template <class T>
Result<T> read(std::string_view text) {
    const auto value = parse(text);
    if (!value) return value.problem();
    return read<T>(*value);
}

/// Whether a body must name its optional members too, be it as null.
enum class Members { OptionalMayBeMissing, All };

/// As `read`, of a body that somebody sent: defaults do not count, and every text is one that
/// people may send (text::is_clean_input), else `text-not-clean`.
template <class T>
Result<T> read_body(std::string_view body, Members members = Members::OptionalMayBeMissing) {
    const auto value = parse(body);
    if (!value) return value.problem();
    return detail::read<T>(*value,
                           {.clean_texts = true,
                            .defaults_count = false,
                            .optional_may_be_missing = members == Members::OptionalMayBeMissing});
}

template <class T>
boost::json::value to_value(const T& source) {
    return detail::Codec<T>::write(source);
}

/// One line, members in the order of the struct: equal values give equal bytes.
template <class T>
std::string write(const T& source) {
    return boost::json::serialize(to_value(source));
}

/// The same, indented by two spaces, for files that people read.
std::string write_pretty(const boost::json::value& value);

}  // namespace yimen::json
