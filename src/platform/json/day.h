#pragma once

#include "core/day.h"
#include "platform/json/bind.h"

namespace yimen::json::detail {

/// `2026-03-06`
template <>
struct Codec<Day> {
    static void read(const boost::json::value& value, Day& target, const std::string& pointer,
                     Problems& problems) {
        const auto* text = value.if_string();
        const auto day = text == nullptr ? std::nullopt : Day::parse(std::string_view{*text});
        if (day)
            target = *day;
        else
            refuse(problems, pointer, "json-type", "date");
    }
    static boost::json::value write(Day source) { return boost::json::string{source.iso()}; }
    static void append(std::string& text, Day source) {
        text += '"';
        text += source.iso();
        text += '"';
    }
};

}  // namespace yimen::json::detail
