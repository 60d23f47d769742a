// Any bytes as JSON, and as bodies of requests: what is taken is written and read again to the same
// bytes, plain and indented, and no deeper than allowed.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
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
    require(again && json::write(*again) == written);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view given{reinterpret_cast<const char*>(bytes), size};
    const auto value = json::parse(given);
    if (!value) return 0;
    require(text::is_valid_utf8(given));
    require(depth_of(*value) <= json::kDepthMax);

    const auto plain = boost::json::serialize(*value);
    const auto again = json::parse(plain);
    require(again && boost::json::serialize(*again) == plain);
    const auto indented = json::parse(json::write_pretty(*value));
    require(indented && boost::json::serialize(*indented) == plain);
    check_body(*value);
    return 0;
}
