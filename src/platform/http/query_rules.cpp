#include "platform/http/query_rules.h"

#include <charconv>
#include <limits>

#include "core/day.h"
#include "core/text/text.h"

namespace yimen::http {

namespace {

bool is_one_of(std::string_view word, std::string_view words) {
    while (!words.empty()) {
        const auto end = words.find('\n');
        if (words.substr(0, end) == word) return true;
        words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
    }
    return false;
}

std::string listed(std::string_view words) {
    std::string text;
    for (const char c : words) text += c == '\n' ? std::string{", "} : std::string{c};
    return text;
}

/// The code and facts of what is wrong, or no code.
FieldProblem check_integer(const QueryRule& rule, std::string_view value) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    const bool whole = error == std::errc{} && end == value.data() + value.size();
    if (whole && number >= rule.least && number <= rule.most) return {};
    using Limits = std::numeric_limits<std::int64_t>;
    if (rule.least == Limits::min() && rule.most == Limits::max()) return {{}, "json-range", {}};
    return {{},
            "number-out-of-range",
            {{"least", std::to_string(rule.least)}, {"most", std::to_string(rule.most)}}};
}

FieldProblem check_text(const QueryRule& rule, std::string_view value) {
    if (!text::is_clean_input(value, text::Lines::One)) return {{}, "text-not-clean", {}};
    const auto length = static_cast<std::int64_t>(text::length(value));
    if (rule.length_max > 0 && length > rule.length_max) {
        return {{}, "text-too-long", {{"limit", std::to_string(rule.length_max)}}};
    }
    if (!rule.words.empty() && !is_one_of(value, rule.words)) {
        return {{}, "word-unknown", {{"words", listed(rule.words)}}};
    }
    return {};
}

FieldProblem check(const QueryRule& rule, const std::string* value) {
    if (value == nullptr) {
        return rule.required ? FieldProblem{{}, "json-missing", {}} : FieldProblem{};
    }
    switch (rule.kind) {
        case QueryKind::Integer:
            return check_integer(rule, *value);
        case QueryKind::Day:
            return Day::parse(*value) ? FieldProblem{} : FieldProblem{{}, "day-malformed", {}};
        case QueryKind::Text:
            return check_text(rule, *value);
    }
    return {};
}

}  // namespace

std::vector<FieldProblem> find_query_faults(std::span<const QueryRule> rules,
                                            std::string_view operation_id, const Request& request) {
    std::vector<FieldProblem> faults;
    for (const auto& rule : rules) {
        if (rule.operation_id != operation_id) continue;
        auto fault = check(rule, request.query.find(rule.name));
        if (fault.code.empty()) continue;
        fault.pointer = '/' + std::string{rule.name};
        faults.push_back(std::move(fault));
    }
    return faults;
}

}  // namespace yimen::http
