#include "api/schema.h"

#include <regex>
#include <stdexcept>

#include <boost/json.hpp>

#include "core/day.h"
#include "core/text/text.h"
#include "platform/json/bind.h"

namespace yimen::test {

namespace {

namespace json = boost::json;

const std::set<std::string_view> kKeywords = {
    "type",    "properties", "required", "additionalProperties",
    "items",   "enum",       "oneOf",    "minimum",
    "maximum", "maxLength",  "maxItems", "format",
    "default", "description"};
const std::set<std::string_view> kTypes = {"object",  "array",  "string", "integer",
                                           "boolean", "number", "null"};
const std::set<std::string_view> kFormats = {"date", "date-time", "binary"};

std::string_view view(const json::value& text) {
    return {text.as_string().data(), text.as_string().size()};
}

bool has_type(const json::value& value, std::string_view type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "boolean") return value.is_bool();
    if (type == "integer") return value.is_int64() || value.is_uint64();
    if (type == "number") return value.is_number();
    return value.is_null();
}

/// `type` is one name or a list of them.
std::vector<std::string_view> types_in(const json::value& type) {
    if (type.is_string()) return {view(type)};
    std::vector<std::string_view> types;
    for (const auto& one : type.as_array()) types.push_back(view(one));
    return types;
}

bool has_format(std::string_view text, std::string_view format) {
    if (format == "binary") return true;
    if (format == "date") return Day::parse(text).has_value();
    static const std::regex time{
        R"(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))"};
    return text.size() > 10 && Day::parse(text.substr(0, 10)).has_value() &&
           std::regex_match(text.begin() + 10, text.end(), time);
}

void require_known(std::string_view word, const std::set<std::string_view>& known) {
    if (!known.contains(word)) {
        throw std::logic_error{"this schema checker does not know " + std::string{word}};
    }
}

/// Throws for what `Finder` would overlook. What `$ref` names is examined where it stands.
void require_understood(const json::value& schema) {
    const auto& object = schema.as_object();
    if (object.contains("$ref")) return;
    for (const auto& [keyword, content] : object) {
        require_known(keyword, kKeywords);
        if (keyword == "type") {
            for (const auto type : types_in(content)) require_known(type, kTypes);
        } else if (keyword == "format") {
            require_known(view(content), kFormats);
        } else if (keyword == "properties") {
            for (const auto& property : content.as_object()) require_understood(property.value());
        } else if (keyword == "items") {
            require_understood(content);
        } else if (keyword == "oneOf") {
            for (const auto& choice : content.as_array()) require_understood(choice);
        } else if (keyword == "additionalProperties" && !content.is_bool()) {
            require_understood(content);
        }
    }
}

class Finder {
  public:
    explicit Finder(const json::value& document) : document_(&document) {}

    void find(const json::value& value, const json::value& schema, const std::string& pointer) {
        const auto& rules = follow(schema, *document_).as_object();
        if (!fits_type(value, rules)) {
            report(pointer, "is no " + json::serialize(rules.at("type")));
            return;
        }
        find_in_choice(value, rules, pointer);
        find_in_scalar(value, rules, pointer);
        if (value.is_object()) find_in_object(value.get_object(), rules, pointer);
        if (const auto* items = rules.if_contains("items"); items != nullptr && value.is_array()) {
            std::size_t index = 0;
            for (const auto& element : value.get_array()) {
                find(element, *items, pointer + '/' + std::to_string(index++));
            }
        }
    }

    std::vector<std::string> faults;

  private:
    void report(const std::string& pointer, const std::string& words) {
        faults.push_back((pointer.empty() ? "the whole" : pointer) + ' ' + words);
    }

    static bool fits_type(const json::value& value, const json::object& rules) {
        const auto* type = rules.if_contains("type");
        if (type == nullptr) return true;
        const auto types = types_in(*type);
        return std::any_of(types.begin(), types.end(),
                           [&](auto one) { return has_type(value, one); });
    }

    void find_in_choice(const json::value& value, const json::object& rules,
                        const std::string& pointer) {
        if (const auto* allowed = rules.if_contains("enum")) {
            const auto& list = allowed->as_array();
            if (std::find(list.begin(), list.end(), value) == list.end()) {
                report(pointer, "is not one of " + json::serialize(*allowed));
            }
        }
        const auto* choices = rules.if_contains("oneOf");
        if (choices == nullptr) return;
        std::size_t fitting = 0;
        std::vector<std::string> words;
        for (const auto& choice : choices->as_array()) {
            Finder finder{*document_};
            finder.find(value, choice, pointer);
            if (finder.faults.empty()) ++fitting;
            words.insert(words.end(), finder.faults.begin(), finder.faults.end());
        }
        if (fitting == 1) return;
        report(pointer, "fits " + std::to_string(fitting) + " choices of oneOf");
        faults.insert(faults.end(), words.begin(), words.end());
    }

    void find_in_scalar(const json::value& value, const json::object& rules,
                        const std::string& pointer) {
        const auto* most_items = rules.if_contains("maxItems");
        if (value.is_array() && most_items != nullptr &&
            value.as_array().size() > most_items->to_number<std::size_t>()) {
            report(pointer, "has too many items");
        }
        if (value.is_string()) {
            const auto text = view(value);
            const auto* format = rules.if_contains("format");
            if (format != nullptr && !has_format(text, view(*format))) {
                report(pointer, "is no " + std::string{view(*format)});
            }
            const auto* longest = rules.if_contains("maxLength");
            if (longest != nullptr && text::length(text) > longest->to_number<std::size_t>()) {
                report(pointer, "is too long");
            }
        } else if (value.is_number()) {
            const auto number = value.to_number<double>();
            const auto* least = rules.if_contains("minimum");
            const auto* most = rules.if_contains("maximum");
            if ((least != nullptr && number < least->to_number<double>()) ||
                (most != nullptr && number > most->to_number<double>())) {
                report(pointer, "is out of range");
            }
        }
    }

    void find_in_object(const json::object& object, const json::object& rules,
                        const std::string& pointer) {
        if (const auto* required = rules.if_contains("required")) {
            for (const auto& name : required->as_array()) {
                if (!object.contains(view(name))) {
                    report(pointer + '/' + std::string{view(name)}, "is missing");
                }
            }
        }
        const auto* properties = rules.if_contains("properties");
        const auto* others = rules.if_contains("additionalProperties");
        for (const auto& [name, value] : object) {
            const auto place = pointer + '/' + yimen::json::escape_pointer(name);
            const auto* property =
                properties == nullptr ? nullptr : properties->as_object().if_contains(name);
            if (property != nullptr) {
                find(value, *property, place);
            } else if (others != nullptr && others->is_object()) {
                find(value, *others, place);
            } else if (others != nullptr && !others->as_bool()) {
                report(place, "is unknown");
            }
        }
    }

    const json::value* document_;
};

}  // namespace

const json::value& follow(const json::value& value, const json::value& document) {
    const auto* object = value.if_object();
    const auto* reference = object == nullptr ? nullptr : object->if_contains("$ref");
    if (reference == nullptr) return value;
    const auto target = view(*reference);
    if (!target.starts_with("#/")) throw std::logic_error{"$ref leads out of the document"};
    return follow(document.at_pointer(target.substr(1)), document);
}

Schema::Schema(const json::value& schema, const json::value& document)
    : content_(&follow(schema, document).as_object()), document_(&document) {
    require_understood(follow(schema, document));
}

std::vector<std::string> Schema::find_faults(const json::value& value) const {
    Finder finder{*document_};
    finder.find(value, *content_, "");
    return finder.faults;
}

}  // namespace yimen::test
