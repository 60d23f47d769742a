#include "platform/json/sparse.h"

namespace yimen::json {

bool says_nothing(const boost::json::value& value) {
    if (const auto* text = value.if_string()) return text->empty();
    if (const auto* array = value.if_array()) return array->empty();
    if (const auto* object = value.if_object()) return object->empty();
    if (const auto* truth = value.if_bool()) return !*truth;
    return value.is_null();
}

void prune(boost::json::value& value) {
    if (auto* array = value.if_array()) {
        for (auto& element : *array) prune(element);
    }
    auto* object = value.if_object();
    if (object == nullptr) return;
    boost::json::object kept;
    kept.reserve(object->size());
    for (auto& [name, member] : *object) {
        prune(member);
        if (!says_nothing(member)) kept.emplace(name, std::move(member));
    }
    *object = std::move(kept);
}

}  // namespace yimen::json
