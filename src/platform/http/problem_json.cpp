#include "platform/http/problem_json.h"

#include <algorithm>
#include <cassert>
#include <iterator>

#include <boost/json.hpp>

#include "platform/http/header_values.h"
#include "platform/http/problem_words.h"

namespace yimen::http {
namespace {

namespace json = boost::json;

constexpr std::string_view kRetryAfterFact = "retry_after_seconds";
constexpr std::string_view kRetryAfterDefault = "5";

struct KindAnswer {
    int status;
    std::string_view generic_code;
};

KindAnswer answer_of(ProblemKind kind) {
    switch (kind) {
        case ProblemKind::Invalid:
            return {422, "invalid-input"};
        case ProblemKind::Unauthenticated:
            return {401, "not-signed-in"};
        case ProblemKind::Forbidden:
            return {403, "forbidden"};
        case ProblemKind::NotFound:
            return {404, "not-found"};
        case ProblemKind::Conflict:
            return {409, "conflict"};
        case ProblemKind::Stale:
            return {412, "stale"};
        case ProblemKind::TooLarge:
            return {413, "too-large"};
        case ProblemKind::TooMany:
            return {429, "too-many-requests"};
        case ProblemKind::Unavailable:
            return {503, "busy"};
    }
    return {500, "unexpected"};
}

const ProblemWords* find_words(std::string_view code) {
    const auto* found = std::lower_bound(
        std::begin(kProblemWords), std::end(kProblemWords), code,
        [](const ProblemWords& words, std::string_view wanted) { return words.code < wanted; });
    return found != std::end(kProblemWords) && found->code == code ? found : nullptr;
}

const ProblemWords& words_or(std::string_view code, std::string_view generic_code) {
    const auto* words = find_words(code);
    assert(words && "the code has no words in api/problems.toml");
    if (!words) words = find_words(generic_code);
    return words ? *words : *find_words("unexpected");
}

const Fact* find_fact(const Facts& facts, std::string_view name) {
    const auto found = std::find_if(facts.begin(), facts.end(),
                                    [&](const Fact& fact) { return fact.name == name; });
    return found == facts.end() ? nullptr : &*found;
}

/// Puts facts into the blanks; a blank without a fact stays as it stands.
std::string fill(std::string_view words, const Facts& facts) {
    std::string filled;
    for (;;) {
        const auto open = words.find('{');
        const auto close = words.find('}', std::min(open, words.size()));
        filled += words.substr(0, open);
        if (close == std::string_view::npos) {
            if (open != std::string_view::npos) filled += words.substr(open);
            return filled;
        }
        const auto* fact = find_fact(facts, words.substr(open + 1, close - open - 1));
        filled += fact ? std::string_view{fact->value} : words.substr(open, close - open + 1);
        words.remove_prefix(close + 1);
    }
}

std::string say(const ProblemWords& words, const Facts& facts, Language language) {
    return fill(language == Language::English ? words.en : words.zh, facts);
}

json::object to_json(const Facts& facts) {
    json::object object;
    for (const auto& fact : facts) object[fact.name] = fact.value;
    return object;
}

json::array errors_of(const std::vector<FieldProblem>& fields, Language language) {
    json::array errors;
    for (const auto& field : fields) {
        errors.push_back(json::object{
            {"pointer", field.pointer},
            {"code", field.code},
            {"message", say(words_or(field.code, "invalid-input"), field.facts, language)},
            {"facts", to_json(field.facts)}});
    }
    return errors;
}

Response make_response(int status, const ProblemWords& words, std::string_view code,
                       const Facts& facts, const std::vector<FieldProblem>& fields,
                       const Request& request) {
    const auto language = preferred_language(request.header("accept-language"));
    const auto title = say(words, facts, language);
    std::string detail;
    auto errors = errors_of(fields, language);
    for (const auto& error : errors) {
        if (!detail.empty()) detail += language == Language::English ? "; " : "；";
        detail += error.at("message").as_string();
    }
    const json::object body{{"type", "/problems/" + std::string{code}},
                            {"title", title},
                            {"status", status},
                            {"code", code},
                            {"detail", detail.empty() ? title : detail},
                            {"facts", to_json(facts)},
                            {"errors", std::move(errors)},
                            {"request_id", request.request_id}};
    Response response;
    response.status = status;
    response.content_type = "application/problem+json; charset=utf-8";
    response.body = json::serialize(body);
    response.header("Content-Language", language == Language::English ? "en" : "zh-CN");
    response.header("Vary", "Accept-Language");
    return response;
}

}  // namespace

Response to_response(const Problem& problem, const Request& request) {
    const auto [status, generic_code] = answer_of(problem.kind);
    auto response = make_response(status, words_or(problem.code, generic_code), problem.code,
                                  problem.facts, problem.fields, request);
    if (problem.kind == ProblemKind::TooMany || problem.kind == ProblemKind::Unavailable) {
        const auto* after = find_fact(problem.facts, kRetryAfterFact);
        response.header("Retry-After", after ? after->value : std::string{kRetryAfterDefault});
    }
    return response;
}

std::string errors_json(const std::vector<FieldProblem>& fields, const Request& request) {
    return json::serialize(
        errors_of(fields, preferred_language(request.header("accept-language"))));
}

Response protocol_problem(std::string_view code, const Facts& facts, const Request& request) {
    const auto& words = words_or(code, "unexpected");
    auto response = make_response(words.status, words, code, facts, {}, request);
    if (words.status == 503) response.header("Retry-After", std::string{kRetryAfterDefault});
    return response;
}

std::string both_words(std::string_view code, const Facts& facts) {
    const auto& words = words_or(code, "unexpected");
    return say(words, facts, Language::Chinese) + " / " + say(words, facts, Language::English);
}

}  // namespace yimen::http
