// Any JSON as form and answers: the input is {"fields":[…],"answers":{…},"checks":{…}}.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>

#include <boost/json.hpp>

#include "core/form/answers.h"
#include "core/form/definition.h"
#include "core/form/json_schema.h"
#include "platform/json/bind.h"

namespace json = boost::json;
namespace form = yimen::form;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

const json::object* object_at(const json::object& question, std::string_view name) {
    const auto* found = question.if_contains(name);
    return found != nullptr ? found->if_object() : nullptr;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto question = yimen::json::parse({reinterpret_cast<const char*>(bytes), size});
    if (!question || !question->is_object()) return 0;
    const auto& parts = question->get_object();
    const auto* given_fields = parts.if_contains("fields");
    const auto* given = object_at(parts, "answers");
    const auto* checks = object_at(parts, "checks");
    if (given_fields == nullptr || given == nullptr) return 0;

    const auto fields = yimen::json::read<std::vector<form::Field>>(*given_fields);
    if (!fields || fields->size() > 50) return 0;
    const form::AnswerFacts facts{.today = yimen::Day{2026, 3, 6},
                                  .checks = checks != nullptr ? *checks : json::object{}};

    const bool sound = form::find_field_faults(*fields).empty();
    (void)form::find_condition_faults(*fields);
    (void)form::to_json_schema(*fields, "form");

    const auto normal = form::normalise_answers(*fields, *given);
    require(form::normalise_answers(*fields, normal) == normal);

    if (!sound) return 0;
    const auto faults = form::check_answers(*fields, normal, facts, form::AnswersFor::Submission);
    for (const auto& fault : faults) require(fault.pointer.starts_with("/answers/"));
    const auto kept = form::drop_unasked(*fields, normal, facts);
    require(form::check_answers(*fields, kept.answers, facts, form::AnswersFor::Submission) ==
            faults);
    require(form::drop_unasked(*fields, kept.answers, facts).dropped.empty());
    return 0;
}
