#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "people/domain/person.h"

#include "core/problem.h"
#include "core/result.h"
#include "platform/http/conditional.h"
#include "platform/http/message.h"
#include "platform/http/problem_json.h"
#include "platform/json/bind.h"

namespace yimen::people {

/// Of a route that asks for somebody; throws std::bad_any_cast before any other.
const Person& caller_of(const http::Request& request);

http::Response refuse(const Problem& problem, const http::Request& request);
http::Response answer_nothing();

template <class Body>
http::Response answer(const Body& body) {
    http::Response response;
    response.body = json::write(body);
    return response;
}

template <class Body>
http::Response answer_version(const Body& body, std::int64_t version) {
    auto response = answer(body);
    response.header("ETag", http::etag_of_version(version));
    return response;
}

http::Response answer_workbook(Result<std::string> workbook, std::string_view file_name,
                               const http::Request& request);

http::Response answer_done(const Result<Done>& done, const http::Request& request);

/// The session's cookie: a new one, or, when `value` is empty, none any more.
void set_session_cookie(http::Response& response, const std::string& value,
                        const http::Request& request);
std::string session_cookie_name(const http::Request& request);

/// The number of the parameter, `usual` without one; what is no number lies outside every range.
std::int64_t read_number(const http::Request& request, std::string_view name, std::int64_t usual);

/// The day of a text at `pointer`; reports `day-malformed`.
std::optional<Day> read_day(const std::optional<std::string>& text, std::string pointer,
                            std::vector<FieldProblem>& faults);

/// Reports `text-too-long`.
void check_length(std::string_view text, std::size_t most, std::string pointer,
                  std::vector<FieldProblem>& faults);

/// Refuses version-required without If-Match.
Result<std::int64_t> read_version(const http::Request& request);

}  // namespace yimen::people
