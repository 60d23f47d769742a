#include "notices/http/message_routes.h"

#include "notices/actions/read_messages.h"
#include "notices/http/message_bodies.h"
#include "notices/http/request.h"

#include "platform/http/problem_json.h"
#include "platform/json/bind.h"

namespace yimen::notices {

namespace {

using http::Method;
using http::Request;
using http::Response;
using Handler = Response (*)(const Request&, Services&);

Inbox inbox_of(const Request& request) {
    return {.box = text_of(request, "box") == "work" ? Box::Work : Box::Matters,
            .principal_id = text_of(request, "principal")};
}

Response list(const Request& request, Services& services) {
    const auto page =
        list_messages({.inbox = inbox_of(request),
                       .shown = text_of(request, "shown") == "unread" ? Shown::Unread : Shown::All,
                       .before_id = text_of(request, "before"),
                       .limit = page_limit_of(request, kPageUsual)},
                      caller_of(request), services);
    if (!page) return to_response(page.problem(), request);
    return json_response(bodies::to_body(*page));
}

Response count(const Request& request, Services& services) {
    const auto unread = count_unread(inbox_of(request), caller_of(request), services);
    if (!unread) return to_response(unread.problem(), request);
    return json_response(bodies::to_body(*unread));
}

/// Of one's own matters without saying whose, those of all for whom one stands count.
Response ring(const Request& request, Services& services) {
    const auto inbox = inbox_of(request);
    if (inbox.box == Box::Matters && inbox.principal_id.empty()) {
        return json_response(bodies::to_body(count_bell(caller_of(request), services)));
    }
    const auto unread = count_unread(inbox, caller_of(request), services);
    if (!unread) return to_response(unread.problem(), request);
    return json_response(bodies::to_body(UnreadBell{.all = *unread, .whose = {}}));
}

Response after(const Result<Done>& done, const Request& request, Services& services) {
    if (!done) return to_response(done.problem(), request);
    return count(request, services);
}

Response read_one(const Request& request, Services& services) {
    return after(mark_read(inbox_of(request), request.path_parameter("message_id"),
                           caller_of(request), services),
                 request, services);
}

Response read_all(const Request& request, Services& services) {
    const auto body = json::read_body<bodies::ReadUpToBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    return after(mark_all_read(inbox_of(request), body->message_id, caller_of(request), services),
                 request, services);
}

}  // namespace

void add_message_routes(http::Router& router, Services& services) {
    const auto add = [&](Method method, std::string pattern, std::string operation_id,
                         Handler handler, http::Access access = http::Access::SignedIn) {
        router.add({.method = method,
                    .pattern = std::move(pattern),
                    .operation_id = std::move(operation_id),
                    .access = access,
                    .runs = http::Runs::OnWorker,
                    .handler = [&services, handler](const Request& request) {
                        return handler(request, services);
                    }});
    };
    add(Method::Get, "/api/messages", "listMessages", list);
    add(Method::Get, "/api/messages/unread", "countUnreadMessages", ring);
    add(Method::Post, "/api/messages/read", "markMessagesRead", read_all);
    add(Method::Post, "/api/messages/{message_id}/read", "markMessageRead", read_one);
}

}  // namespace yimen::notices
