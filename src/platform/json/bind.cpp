#include "platform/json/bind.h"

#include <cmath>

#include <boost/json/basic_parser_impl.hpp>

namespace yimen::json {

namespace {

/// Counts the names of all objects while the text is read.
struct Counter {
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);
    using Error = boost::json::error_code;
    std::size_t names = 0;

    bool on_document_begin(Error&) { return true; }
    bool on_document_end(Error&) { return true; }
    bool on_array_begin(Error&) { return true; }
    bool on_array_end(std::size_t, Error&) { return true; }
    bool on_object_begin(Error&) { return true; }
    bool on_object_end(std::size_t count, Error&) {
        names += count;
        return true;
    }
    bool on_string_part(std::string_view, std::size_t, Error&) { return true; }
    bool on_string(std::string_view, std::size_t, Error&) { return true; }
    bool on_key_part(std::string_view, std::size_t, Error&) { return true; }
    bool on_key(std::string_view, std::size_t, Error&) { return true; }
    bool on_number_part(std::string_view, Error&) { return true; }
    bool on_int64(std::int64_t, std::string_view, Error&) { return true; }
    bool on_uint64(std::uint64_t, std::string_view, Error&) { return true; }
    bool on_double(double, std::string_view, Error&) { return true; }
    bool on_bool(bool, Error&) { return true; }
    bool on_null(Error&) { return true; }
    bool on_comment_part(std::string_view, Error&) { return true; }
    bool on_comment(std::string_view, Error&) { return true; }
};

/// boost::json keeps the last of two equal names; here they are refused, since two readers of the
/// same text could then disagree.
bool has_duplicate_names(std::string_view text, const boost::json::value& value) {
    boost::json::parse_options options;
    options.max_depth = kDepthMax;
    boost::json::basic_parser<Counter> parser{options};
    boost::json::error_code error;
    parser.write_some(false, text.data(), text.size(), error);

    const auto count = [](const auto& self, const boost::json::value& part) -> std::size_t {
        std::size_t names = 0;
        if (const auto* object = part.if_object()) {
            names += object->size();
            for (const auto& member : *object) names += self(self, member.value());
        } else if (const auto* array = part.if_array()) {
            for (const auto& element : *array) names += self(self, element);
        }
        return names;
    };
    return parser.handler().names != count(count, value);
}

/// Appends to `pointer` the way to the first number beyond what a double holds; false when there is
/// none. Such a one would come out as infinity, which JSON cannot say again.
bool find_beyond_range(const boost::json::value& value, std::string& pointer) {
    const auto length = pointer.size();
    if (const auto* number = value.if_double()) return !std::isfinite(*number);
    if (const auto* object = value.if_object()) {
        for (const auto& [name, member] : *object) {
            pointer.append("/").append(escape_pointer(name));
            if (find_beyond_range(member, pointer)) return true;
            pointer.resize(length);
        }
    } else if (const auto* array = value.if_array()) {
        for (std::size_t place = 0; place < array->size(); ++place) {
            pointer.append("/").append(std::to_string(place));
            if (find_beyond_range((*array)[place], pointer)) return true;
            pointer.resize(length);
        }
    }
    return false;
}

void write_indented(const boost::json::value& value, std::size_t depth, std::string& text) {
    const auto new_line = [&](std::size_t to) { text.append("\n").append(to * 2, ' '); };
    if (const auto* object = value.if_object(); object != nullptr && !object->empty()) {
        char separator = '{';
        for (const auto& [name, member] : *object) {
            text += separator;
            new_line(depth + 1);
            text += boost::json::serialize(boost::json::string_view{name});
            text += ": ";
            write_indented(member, depth + 1, text);
            separator = ',';
        }
        new_line(depth);
        text += '}';
    } else if (const auto* array = value.if_array(); array != nullptr && !array->empty()) {
        char separator = '[';
        for (const auto& element : *array) {
            text += separator;
            new_line(depth + 1);
            write_indented(element, depth + 1, text);
            separator = ',';
        }
        new_line(depth);
        text += ']';
    } else {
        text += boost::json::serialize(value);
    }
}

}  // namespace

std::string escape_pointer(std::string_view name) {
    std::string escaped;
    for (const char letter : name) {
        if (letter == '~') {
            escaped += "~0";
        } else if (letter == '/') {
            escaped += "~1";
        } else {
            escaped += letter;
        }
    }
    return escaped;
}

Result<boost::json::value> parse(std::string_view text) {
    boost::json::parse_options options;
    options.max_depth = kDepthMax;
    boost::json::error_code error;
    boost::json::stream_parser parser{{}, options};
    const auto read_bytes = parser.write(text.data(), text.size(), error);
    if (!error) parser.finish(error);
    if (error) {
        return Problem{
            ProblemKind::Invalid, "json-syntax", {{"offset", std::to_string(read_bytes)}}, {}};
    }
    auto value = parser.release();
    if (has_duplicate_names(text, value)) {
        return Problem{ProblemKind::Invalid, "json-duplicate", {}, {}};
    }
    std::string pointer;
    if (find_beyond_range(value, pointer)) {
        return invalid_input({{std::move(pointer), "json-number-too-large", {}}});
    }
    return value;
}

std::string write_pretty(const boost::json::value& value) {
    std::string text;
    write_indented(value, 0, text);
    text += '\n';
    return text;
}

}  // namespace yimen::json
