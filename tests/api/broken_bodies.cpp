#include "api/broken_bodies.h"

#include <utility>

#include <boost/json.hpp>

namespace yimen::test {

namespace {

namespace json = boost::json;

class Breaker {
  public:
    Breaker(json::value good, const json::value& document)
        : whole_(std::move(good)), document_(&document) {}

    std::vector<BrokenBody> break_all(const json::object& schema) {
        break_part(whole_, schema, "");
        return std::move(broken_);
    }

  private:
    /// Breaks `part` of the whole in each way in turn and mends it again.
    void break_part(json::value& part, const json::object& rules, const std::string& pointer) {
        if (const auto* choices = rules.if_contains("oneOf"); choices != nullptr) {
            for (const auto& choice : choices->as_array()) {
                if (Schema{choice, *document_}.find_faults(part).empty()) {
                    break_inside(part, behind(choice), pointer);
                }
            }
            return;
        }
        if (const auto* type = rules.if_contains("type")) {
            const bool takes_truth = json::serialize(*type).find("boolean") != std::string::npos;
            put(part, takes_truth ? json::value(7) : json::value(true), pointer);
        }
        if (rules.contains("enum")) put(part, "of no kind", pointer);
        if (const auto* longest = rules.if_contains("maxLength")) {
            put(part, json::string(longest->to_number<std::size_t>() + 1, 'x'), pointer);
        }
        break_inside(part, rules, pointer);
    }

    const json::object& behind(const json::value& schema) const {
        return follow(schema, *document_).as_object();
    }

    void put(json::value& part, json::value wrong, const std::string& pointer) {
        std::swap(part, wrong);
        broken_.push_back({pointer, whole_});
        std::swap(part, wrong);
    }

    static std::vector<std::string> required_of(const json::object& rules) {
        const auto* required = rules.if_contains("required");
        if (required == nullptr) return {};
        return json::value_to<std::vector<std::string>>(*required);
    }

    /// Without this member, which comes back where it was.
    void break_off(json::object& object, const std::string& name, const std::string& pointer) {
        const auto* member = object.if_contains(name);
        if (member == nullptr) return;
        const json::object whole = object;
        object.erase(name);
        broken_.push_back({pointer + '/' + name, whole_});
        object = whole;
    }

    void break_inside(json::value& part, const json::object& rules, const std::string& pointer) {
        if (auto* list = part.if_array(); list != nullptr && !list->empty()) {
            break_part(list->front(), behind(rules.at("items")), pointer + "/0");
        }
        auto* object = part.if_object();
        const auto* properties = rules.if_contains("properties");
        if (object == nullptr || properties == nullptr) return;
        for (const auto& name : required_of(rules)) break_off(*object, name, pointer);
        for (const auto& property : properties->as_object()) {
            if (auto* member = object->if_contains(property.key())) {
                break_part(*member, behind(property.value()),
                           pointer + '/' + std::string{property.key()});
            }
        }
        object->emplace("unknown", nullptr);
        broken_.push_back({pointer + "/unknown", whole_});
        object->erase("unknown");
    }

    json::value whole_;
    std::vector<BrokenBody> broken_;
    const json::value* document_;
};

}  // namespace

std::vector<BrokenBody> break_everywhere(const json::value& good, const Schema& schema) {
    return Breaker{good, schema.document()}.break_all(schema.content());
}

}  // namespace yimen::test
