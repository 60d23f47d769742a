// Any JSON as rule and data: the input is {"rule":…,"data":…}.

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include <boost/json.hpp>

#include "core/logic/evaluate.h"

namespace json = boost::json;
namespace logic = yimen::logic;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    json::error_code error;
    const json::string_view text{reinterpret_cast<const char*>(bytes), size};
    const auto question = json::parse(text, error);
    if (error || !question.is_object()) return 0;
    const auto* source = question.get_object().if_contains("rule");
    const auto* data = question.get_object().if_contains("data");
    if (source == nullptr || data == nullptr) return 0;

    const auto rule = logic::Rule::parse(*source);
    if (!rule) {
        require(!rule.problem().fields.empty());
        return 0;
    }
    require(rule->source() == *source);
    (void)logic::variables_of(*rule);

    // Few steps, so that the fuzzer looks for new paths and not for long ones.
    constexpr std::size_t kSteps = 5'000;
    const auto value = logic::evaluate(*rule, *data, kSteps);
    const auto truth = logic::holds(*rule, *data, kSteps);
    if (!value) return 0;
    require(static_cast<bool>(truth));
    const auto again = logic::evaluate(*rule, *data, kSteps);
    require(again && json::serialize(*again) == json::serialize(*value));
    return 0;
}
