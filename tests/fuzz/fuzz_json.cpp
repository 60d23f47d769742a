// Any bytes as JSON, and as bodies of requests: what is taken is written and read again to the
// same, plain and indented, and no deeper than allowed.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include "core/text/text.h"
#include "platform/json/bind.h"

namespace fuzz {

struct Line {
    std::string text;
    std::int64_t count = 0;
    double share = 0;
    bool known = false;
};
BOOST_DESCRIBE_STRUCT(Line, (), (text, count, share, known))

struct Body {
    using MembersHaveDefaults = void;

    std::optional<std::string> reason;
    std::vector<Line> lines;
    std::optional<Line> first;
    std::optional<std::vector<std::string>> words;
    std::optional<yimen::logic::Rule> when;
    boost::json::value rest;
};
BOOST_DESCRIBE_STRUCT(Body, (), (reason, lines, first, words, when, rest))

}  // namespace fuzz

namespace {

using namespace yimen;

void require(bool holds) {
    if (!holds) std::abort();
}

std::size_t depth_of(const boost::json::value& value) {
    std::size_t deepest = 0;
    if (const auto* object = value.if_object()) {
        for (const auto& member : *object) deepest = std::max(deepest, depth_of(member.value()));
    } else if (const auto* array = value.if_array()) {
        for (const auto& element : *array) deepest = std::max(deepest, depth_of(element));
    } else {
        return 0;
    }
    return deepest + 1;
}

/// Equal, but that Boost.JSON 1.81 may read a double a few units in the last place off.
bool alike(const boost::json::value& one, const boost::json::value& other) {
    if (one.is_double() && other.is_number()) {
        const auto first = one.get_double();
        const auto second = other.to_number<double>();
        return std::fabs(first - second) <=
               std::max(std::fabs(first) * 1e-14, std::numeric_limits<double>::min());
    }
    if (one.is_object() && other.is_object()) {
        const auto& members = one.get_object();
        const auto& others = other.get_object();
        return members.size() == others.size() &&
               std::equal(members.begin(), members.end(), others.begin(),
                          [](const auto& left, const auto& right) {
                              return left.key() == right.key() &&
                                     alike(left.value(), right.value());
                          });
    }
    if (one.is_array() && other.is_array()) {
        const auto& elements = one.get_array();
        const auto& others = other.get_array();
        return std::equal(elements.begin(), elements.end(), others.begin(), others.end(), alike);
    }
    return one == other;
}

void check_body(const boost::json::value& value) {
    const auto body = json::read<fuzz::Body>(value);
    if (!body) {
        require(!body.problem().fields.empty());
        for (const auto& field : body.problem().fields) {
            require(field.pointer.empty() || field.pointer.starts_with('/'));
            require(text::is_valid_utf8(field.pointer));
        }
        return;
    }
    const auto written = json::write(*body);
    const auto again = json::read<fuzz::Body>(std::string_view{written});
    require(again && alike(json::to_value(*body), json::to_value(*again)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view given{reinterpret_cast<const char*>(bytes), size};
    const auto value = json::parse(given);
    if (!value) return 0;
    require(text::is_valid_utf8(given));
    require(depth_of(*value) <= json::kDepthMax);

    const auto again = json::parse(boost::json::serialize(*value));
    require(again && alike(*value, *again));
    const auto indented = json::parse(json::write_pretty(*value));
    require(indented && alike(*value, *indented));
    check_body(*value);
    return 0;
}
