#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include "core/day.h"
#include "platform/compact/bytes.h"

/// Described structs in few bytes, for rows that are many and are read often; they may hold
/// numbers, truths, texts, days, enumerations, optional values, lists and each other. A member that
/// is as a fresh struct has it takes no byte, the others the place of the member and its value. So
/// what is kept goes on being read when members are added behind the last one, and only then: none
/// may move or go.
namespace yimen::compact {

/// How many values the enumeration has, from 0 on. Each that is kept says so.
template <class T>
inline constexpr std::uint64_t kValuesOf = 0;

/// What a record begins with, and no text.
inline constexpr char kMark = '\x02';

inline bool is_compact(std::string_view kept) {
    return kept.starts_with(kMark);
}

namespace detail {

template <class T>
using MembersOf = boost::describe::describe_members<T, boost::describe::mod_any_access>;
template <class T>
inline constexpr bool kIsList = false;
template <class T>
inline constexpr bool kIsList<std::vector<T>> = true;
template <class T>
inline constexpr bool kIsMaybe = false;
template <class T>
inline constexpr bool kIsMaybe<std::optional<T>> = true;

inline constexpr Day kNearDay{2020, 1, 1};

template <class T>
bool is_as_fresh(const T& value, const T& fresh) {
    if constexpr (boost::describe::has_describe_members<T>::value) {
        bool same = true;
        boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
            same = same && is_as_fresh(value.*member.pointer, fresh.*member.pointer);
        });
        return same;
    } else if constexpr (kIsList<T>) {
        return value.empty() && fresh.empty();
    } else if constexpr (kIsMaybe<T>) {
        return !value && !fresh;
    } else {
        return value == fresh;
    }
}

template <class T>
void put(Writer& writer, const T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
        writer.text(value);
    } else if constexpr (std::is_same_v<T, bool>) {
        writer.number(value ? 1 : 0);
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
        writer.integer(value);
    } else if constexpr (std::is_same_v<T, Day>) {
        writer.integer(days_between(kNearDay, value));
    } else if constexpr (std::is_enum_v<T>) {
        static_assert(kValuesOf<T> > 0);
        writer.number(static_cast<std::uint64_t>(value));
    } else if constexpr (kIsMaybe<T>) {
        put(writer, *value);
    } else if constexpr (kIsList<T>) {
        writer.number(value.size());
        for (const auto& one : value) put<typename T::value_type>(writer, one);
    } else {
        static const T fresh{};
        std::uint64_t place = 0;
        boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
            ++place;
            if (is_as_fresh(value.*member.pointer, fresh.*member.pointer)) return;
            writer.number(place);
            put(writer, value.*member.pointer);
        });
        writer.number(0);
    }
}

template <class T, auto kPointer>
using MemberOf = std::remove_cvref_t<decltype(std::declval<T&>().*kPointer)>;

/// Hands on the description of the member that stands at this place, from 1 on.
template <class T, class Take>
void with_member(std::uint64_t place, Take take) {
    constexpr auto kMembers = boost::mp11::mp_size<MembersOf<T>>::value;
    if (place > kMembers) throw std::runtime_error{"a member that is not known"};
    boost::mp11::mp_with_index<kMembers>(
        place - 1, [&](auto at) { take(boost::mp11::mp_at<MembersOf<T>, decltype(at)>{}); });
}

template <class T>
void get(Reader& reader, T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
        value = reader.text();
    } else if constexpr (std::is_same_v<T, bool>) {
        value = reader.number() != 0;
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
        value = reader.integer();
    } else if constexpr (std::is_same_v<T, Day>) {
        value = add_days(kNearDay, reader.integer());
    } else if constexpr (std::is_enum_v<T>) {
        const auto number = reader.number();
        if (number >= kValuesOf<T>) throw std::runtime_error{"no such value of an enumeration"};
        value = static_cast<T>(number);
    } else if constexpr (kIsMaybe<T>) {
        get(reader, value.emplace());
    } else if constexpr (kIsList<T>) {
        value.resize(reader.count());
        for (auto& one : value) get(reader, one);
    } else {
        while (const auto place = reader.number()) {
            with_member<T>(place, [&](auto member) { get(reader, value.*member.pointer); });
        }
    }
}

/// Past a value, whose texts may be said again behind it.
template <class T>
void skip(Reader& reader) {
    if constexpr (std::is_same_v<T, std::string>) {
        reader.skip_text();
    } else if constexpr (kIsMaybe<T>) {
        skip<typename T::value_type>(reader);
    } else if constexpr (kIsList<T>) {
        for (auto left = reader.count(); left > 0; --left) skip<typename T::value_type>(reader);
    } else if constexpr (boost::describe::has_describe_members<T>::value) {
        while (const auto place = reader.number()) {
            with_member<T>(place, [&](auto member) { skip<MemberOf<T, member.pointer>>(reader); });
        }
    } else {
        reader.number();
    }
}

template <auto kOne, auto kOther>
inline constexpr bool kIsSame = false;
template <auto kOne>
inline constexpr bool kIsSame<kOne, kOne> = true;

}  // namespace detail

/// Equal values with equal `known` give equal bytes.
template <class T>
std::string write(const T& source, Known known = {}) {
    Writer writer{known};
    detail::put(writer, source);
    return kMark + std::move(writer).take();
}

/// What `write` wrote, with the same `known`. Throws std::runtime_error for anything else, and
/// std::out_of_range for a day of no year.
template <class T>
T read(std::string_view kept, Known known = {}) {
    if (!is_compact(kept)) throw std::runtime_error{"no compact record"};
    Reader reader{kept.substr(1), known};
    T target{};
    detail::get(reader, target);
    if (!reader.is_at_end()) throw std::runtime_error{"more than a compact record"};
    return target;
}

/// These members of it alone, which costs less the fewer they are; throws as `read` does, but opens
/// nothing of the others.
template <class T, auto... kPointers>
    requires(sizeof...(kPointers) > 0)
std::tuple<detail::MemberOf<T, kPointers>...> read_only(std::string_view kept, Known known = {}) {
    if (!is_compact(kept)) throw std::runtime_error{"no compact record"};
    Reader reader{kept.substr(1), known};
    std::tuple<detail::MemberOf<T, kPointers>...> wanted{};
    while (const auto place = reader.number()) {
        detail::with_member<T>(place, [&](auto member) {
            const auto take = [&]<std::size_t... kPlaces>(std::index_sequence<kPlaces...>) {
                const auto take_one = [&]<auto kPointer>(auto& target) {
                    if constexpr (detail::kIsSame<kPointer, member.pointer>) {
                        detail::get(reader, target);
                        return true;
                    }
                    return false;
                };
                return (take_one.template operator()<kPointers>(std::get<kPlaces>(wanted)) || ...);
            };
            if (!take(std::index_sequence_for<detail::MemberOf<T, kPointers>...>{})) {
                detail::skip<detail::MemberOf<T, member.pointer>>(reader);
            }
        });
    }
    if (!reader.is_at_end()) throw std::runtime_error{"more than a compact record"};
    return wanted;
}

}  // namespace yimen::compact
