#include "platform/json/bind.h"

#include <algorithm>
#include <cmath>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>

#include "core/json_pointer.h"
#include "platform/json/sparse.h"

namespace yimen::json {

namespace {

/// Builds the value as boost::json::parser does, and counts the names of all objects as they stand
/// in the text.
class Builder {
  public:
    static constexpr std::size_t max_object_size = boost::json::object::max_size();
    static constexpr std::size_t max_array_size = boost::json::array::max_size();
    static constexpr std::size_t max_key_size = boost::json::string::max_size();
    static constexpr std::size_t max_string_size = boost::json::string::max_size();
    using Error = boost::json::error_code;
    using Text = boost::json::string_view;

    explicit Builder(boost::json::storage_ptr storage)
        : storage_(std::move(storage)), stack_({}, held_back_, sizeof held_back_) {}

    std::size_t names() const { return names_; }
    boost::json::value release() { return stack_.release(); }

    bool on_document_begin(Error&) {
        stack_.reset(storage_);
        return true;
    }
    bool on_document_end(Error&) { return true; }
    bool on_array_begin(Error&) { return true; }
    bool on_array_end(std::size_t count, Error&) {
        return done([&] { stack_.push_array(count); });
    }
    bool on_object_begin(Error&) { return true; }
    bool on_object_end(std::size_t count, Error&) {
        names_ += count;
        return done([&] { stack_.push_object(count); });
    }
    bool on_string_part(Text text, std::size_t, Error&) {
        return done([&] { stack_.push_chars(text); });
    }
    bool on_string(Text text, std::size_t, Error&) {
        return done([&] { stack_.push_string(text); });
    }
    bool on_key_part(Text text, std::size_t, Error&) {
        return done([&] { stack_.push_chars(text); });
    }
    bool on_key(Text text, std::size_t, Error&) {
        return done([&] { stack_.push_key(text); });
    }
    bool on_number_part(Text, Error&) { return true; }
    bool on_int64(std::int64_t number, Text, Error&) {
        return done([&] { stack_.push_int64(number); });
    }
    bool on_uint64(std::uint64_t number, Text, Error&) {
        return done([&] { stack_.push_uint64(number); });
    }
    bool on_double(double number, Text, Error&) {
        return done([&] { stack_.push_double(number); });
    }
    bool on_bool(bool truth, Error&) {
        return done([&] { stack_.push_bool(truth); });
    }
    bool on_null(Error&) {
        return done([&] { stack_.push_null(); });
    }
    bool on_comment_part(Text, Error&) { return true; }
    bool on_comment(Text, Error&) { return true; }

  private:
    template <class Push>
    static bool done(Push push) {
        push();
        return true;
    }

    static constexpr std::size_t kHeldBack = 4096;

    boost::json::storage_ptr storage_;
    unsigned char held_back_[kHeldBack];
    boost::json::value_stack stack_;
    std::size_t names_ = 0;
};

std::size_t count_names(const boost::json::value& value) {
    std::size_t names = 0;
    if (const auto* object = value.if_object()) {
        names += object->size();
        for (const auto& member : *object) names += count_names(member.value());
    } else if (const auto* array = value.if_array()) {
        for (const auto& element : *array) names += count_names(element);
    }
    return names;
}

bool is_within_range(const boost::json::value& value) {
    if (const auto* number = value.if_double()) return std::isfinite(*number);
    if (const auto* object = value.if_object()) {
        return std::all_of(object->begin(), object->end(),
                           [](const auto& member) { return is_within_range(member.value()); });
    }
    const auto* array = value.if_array();
    return array == nullptr || std::all_of(array->begin(), array->end(), is_within_range);
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
    return escape_pointer_token(name);
}

Result<boost::json::value> parse(std::string_view text) {
    return parse(text, {});
}

Result<boost::json::value> parse(std::string_view text, boost::json::storage_ptr storage) {
    boost::json::parse_options options;
    options.max_depth = kDepthMax;
    boost::json::error_code error;
    boost::json::basic_parser<Builder> parser{options, std::move(storage)};
    const auto read_bytes = parser.write_some(false, text.data(), text.size(), error);
    if (error || read_bytes < text.size()) {
        return Problem{
            ProblemKind::Invalid, "json-syntax", {{"offset", std::to_string(read_bytes)}}, {}};
    }
    auto value = parser.handler().release();
    // boost::json keeps the last of two equal names; here they are refused, since two readers of
    // the same text could then disagree.
    if (parser.handler().names() != count_names(value)) {
        return Problem{ProblemKind::Invalid, "json-duplicate", {}, {}};
    }
    if (!is_within_range(value)) {
        std::string pointer;
        find_beyond_range(value, pointer);
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
