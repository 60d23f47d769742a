#include "catalog/http/desk_request.h"

#include <algorithm>
#include <any>

#include "catalog/actions/read_entry.h"
#include "catalog/http/bodies.h"

#include "core/text/text.h"
#include "platform/http/conditional.h"
#include "platform/http/problem_json.h"

namespace yimen::catalog {

namespace {

constexpr std::size_t kReasonLengthMax = 1000;

bool works_on_catalog(const people::Person& person) {
    return std::any_of(person.posts.begin(), person.posts.end(), [](const people::Post& post) {
        return std::any_of(post.rights.begin(), post.rights.end(),
                           [](const auto& right) { return right.act.starts_with("catalog."); });
    });
}

}  // namespace

const people::Person& caller_of(const http::Request& request) {
    return std::any_cast<const people::Person&>(request.caller);
}

Result<std::int64_t> version_of(const http::Request& request) {
    const auto version = http::version_from_if_match(request);
    if (!version) return Problem{ProblemKind::Invalid, "version-required", {}, {}};
    return *version;
}

Result<EntryCommand> command_of(const http::Request& request, std::string reason) {
    if (text::length(reason) > kReasonLengthMax) {
        return invalid_input(
            {{"/reason", "text-too-long", {{"limit", std::to_string(kReasonLengthMax)}}}});
    }
    const auto version = version_of(request);
    if (!version) return version.problem();
    return EntryCommand{.entry_id = request.path_parameter("entry_id"),
                        .version = *version,
                        .officer = caller_of(request),
                        .reason = std::move(reason)};
}

http::Response entry_response(const http::Request& request, Services& services) {
    const auto detail =
        read_entry(request.path_parameter("entry_id"), caller_of(request), services.database);
    if (!detail) return to_response(detail.problem(), request);
    auto response = json_response(bodies::to_body(*detail));
    response.header("ETag", http::etag_of_version(detail->entry.version));
    return response;
}

http::Response after(const Result<Done>& done, const http::Request& request, Services& services) {
    if (!done) return to_response(done.problem(), request);
    return entry_response(request, services);
}

void add_desk_route(http::Router& router, Services& services, http::Method method,
                    std::string_view pattern, std::string operation_id, DeskHandler handler) {
    router.add({.method = method,
                .pattern = std::string{"/api/desk"}.append(pattern),
                .operation_id = std::move(operation_id),
                .access = http::Access::Staff,
                .runs = http::Runs::OnWorker,
                .handler = [&services, handler](const http::Request& request) {
                    return handler(request, services);
                }});
}

void add_catalog_route(http::Router& router, Services& services, http::Method method,
                       std::string_view pattern, std::string operation_id, DeskHandler handler) {
    router.add({.method = method,
                .pattern = std::string{"/api/desk"}.append(pattern),
                .operation_id = std::move(operation_id),
                .access = http::Access::Staff,
                .runs = http::Runs::OnWorker,
                .handler = [&services, handler](const http::Request& request) {
                    if (!works_on_catalog(caller_of(request))) {
                        return to_response({ProblemKind::Forbidden, "forbidden", {}, {}}, request);
                    }
                    return handler(request, services);
                }});
}

}  // namespace yimen::catalog
