#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "platform/json/bind.h"

/// Described structs written as text at once, the same bytes as by way of a boost::json::value.
namespace yimen::json {

/// Takes away what says nothing, at any depth: null, false, empty texts, arrays and objects as
/// members. Elements of arrays stay.
void prune(boost::json::value& value);

bool says_nothing(const boost::json::value& value);

namespace detail {

/// Every member, or those that say something.
enum class Style { Whole, Sparse };

/// In quotes, escaped as boost::json does.
void append_text(std::string& text, std::string_view words);

template <class T>
void append(std::string& text, const T& source, Style style);

/// What stands for a value where none other is written for its type.
template <class T>
void append_value(std::string& text, const T& source, Style style) {
    auto value = Codec<T>::write(source);
    if (style == Style::Sparse) prune(value);
    text += boost::json::serialize(value);
}

template <class T>
inline constexpr bool kIsList = false;
template <class T>
inline constexpr bool kIsList<std::vector<T>> = true;
template <class T>
inline constexpr bool kIsMaybe = false;
template <class T>
inline constexpr bool kIsMaybe<std::optional<T>> = true;
template <>
inline constexpr bool kIsMaybe<std::optional<logic::Rule>> = false;

/// Whether a member with this value is left out of a sparse text; of an object this is known when
/// it is written.
template <class T>
bool is_silent(const T& source) {
    if constexpr (std::is_same_v<T, bool>) {
        return !source;
    } else if constexpr (std::is_same_v<T, std::string> || kIsList<T>) {
        return source.empty();
    } else if constexpr (kIsMaybe<T>) {
        return !source || is_silent(*source);
    } else if constexpr (std::is_same_v<T, boost::json::value> ||
                         std::is_same_v<T, std::optional<logic::Rule>>) {
        auto value = Codec<T>::write(source);
        prune(value);
        return says_nothing(value);
    } else {
        return false;
    }
}

template <Described T>
void append_members(std::string& text, const T& source, Style style) {
    text += '{';
    const auto begun = text.size();
    boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
        const auto& held = source.*member.pointer;
        using Held = std::remove_cvref_t<decltype(held)>;
        if (style == Style::Sparse && is_silent(held)) return;
        if constexpr (kIsMaybe<Held> || std::is_same_v<Held, std::optional<logic::Rule>>) {
            if (!held && is_later_member<T>(member.name)) return;
        }
        const auto before = text.size();
        if (before > begun) text += ',';
        text += '"';
        text += member.name;
        text += "\":";
        const auto value_begins = text.size();
        append(text, held, style);
        const bool empty = std::string_view{text}.substr(value_begins) == "{}";
        if (style == Style::Sparse && empty) text.resize(before);
    });
    text += '}';
}

template <class T>
void append(std::string& text, const T& source, Style style) {
    if constexpr (std::is_same_v<T, std::string>) {
        append_text(text, source);
    } else if constexpr (std::is_same_v<T, bool>) {
        text += source ? "true" : "false";
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
        text += std::to_string(source);
    } else if constexpr (kIsMaybe<T>) {
        if (source)
            append(text, *source, style);
        else
            text += "null";
    } else if constexpr (kIsList<T>) {
        text += '[';
        for (std::size_t at = 0; at < source.size(); ++at) {
            if (at > 0) text += ',';
            append<typename T::value_type>(text, source[at], style);
        }
        text += ']';
    } else if constexpr (Described<T>) {
        append_members(text, source, style);
    } else if constexpr (requires { Codec<T>::append(text, source); }) {
        Codec<T>::append(text, source);
    } else {
        append_value(text, source, style);
    }
}

}  // namespace detail

}  // namespace yimen::json
