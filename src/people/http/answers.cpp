#include "people/http/answers.h"

#include <any>
#include <charconv>
#include <utility>

#include "core/text/text.h"
#include "platform/http/cookies.h"

namespace yimen::people {

namespace {

constexpr std::string_view kPlainCookie = "yimen_session";
constexpr std::string_view kSecureCookie = "__Host-yimen_session";
constexpr int kNoContent = 204;

}  // namespace

const Person& caller_of(const http::Request& request) {
    return std::any_cast<const Person&>(request.caller);
}

http::Response refuse(const Problem& problem, const http::Request& request) {
    return http::to_response(problem, request);
}

http::Response answer_nothing() {
    http::Response response;
    response.status = kNoContent;
    return response;
}

http::Response answer_workbook(Result<std::string> workbook, std::string_view file_name,
                               const http::Request& request) {
    if (!workbook) return refuse(workbook.problem(), request);
    return http::workbook_response(std::move(*workbook), file_name);
}

http::Response answer_done(const Result<Done>& done, const http::Request& request) {
    return done ? answer_nothing() : refuse(done.problem(), request);
}

std::string session_cookie_name(const http::Request& request) {
    return std::string{request.secure ? kSecureCookie : kPlainCookie};
}

void set_session_cookie(http::Response& response, const std::string& value,
                        const http::Request& request) {
    http::Cookie cookie{.name = session_cookie_name(request), .value = value, .max_age = {}};
    if (value.empty()) cookie.max_age = std::chrono::seconds{0};
    response.header("Set-Cookie", http::set_cookie(cookie, request));
}

std::int64_t read_number(const http::Request& request, std::string_view name, std::int64_t usual) {
    const auto text = request.parameter(name);
    if (!text) return usual;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    return error == std::errc{} && end == text->data() + text->size() ? number : -1;
}

std::optional<Day> read_day(const std::optional<std::string>& text, std::string pointer,
                            std::vector<FieldProblem>& faults) {
    if (!text) return std::nullopt;
    const auto day = Day::parse(*text);
    if (!day) faults.push_back({std::move(pointer), "day-malformed", {}});
    return day;
}

void check_length(std::string_view text, std::size_t most, std::string pointer,
                  std::vector<FieldProblem>& faults) {
    if (text::length(text) > most) {
        faults.push_back({std::move(pointer), "text-too-long", {{"limit", std::to_string(most)}}});
    }
}

Result<std::int64_t> read_version(const http::Request& request) {
    const auto version = http::version_from_if_match(request);
    if (!version) return Problem{ProblemKind::Invalid, "version-required", {}, {}};
    return *version;
}

}  // namespace yimen::people
