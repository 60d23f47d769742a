#include "notices/http/sending_routes.h"

#include "notices/http/request.h"
#include "notices/http/sending_bodies.h"

#include "platform/http/problem_json.h"
#include "platform/json/bind.h"

namespace yimen::notices {

namespace {

using http::Method;
using http::Request;
using http::Response;
using Handler = Response (*)(const Request&, const AddressDesk&);

Response list_own(const Request& request, const AddressDesk& desk) {
    const auto choices = list_addresses(caller_of(request), desk);
    if (!choices) return to_response(choices.problem(), request);
    return json_response(bodies::to_body(*choices));
}

Response after(const Result<Done>& done, const Request& request, const AddressDesk& desk) {
    if (!done) return to_response(done.problem(), request);
    return list_own(request, desk);
}

/// Does `act` to the channel of the path with the body that it reads.
template <class Body, class Act>
Response act_on_channel(const Request& request, const AddressDesk& desk, const Act& act) {
    const auto channel = find_channel(request.path_parameter("channel"));
    if (!channel) {
        return to_response(Problem{ProblemKind::NotFound, "not-found", {}, {}}, request);
    }
    const auto body = json::read_body<Body>(request.body);
    if (!body) return to_response(body.problem(), request);
    return after(act(caller_of(request), *channel, *body), request, desk);
}

Response put(const Request& request, const AddressDesk& desk) {
    return act_on_channel<bodies::AddressBody>(
        request, desk, [&](const auto& person, Channel channel, const bodies::AddressBody& body) {
            return put_address(person, channel, body.address, desk);
        });
}

Response confirm_own(const Request& request, const AddressDesk& desk) {
    return act_on_channel<bodies::CodeBody>(
        request, desk, [&](const auto& person, Channel channel, const bodies::CodeBody& body) {
            return confirm_address(person, channel, body.code, desk);
        });
}

Response turn(const Request& request, const AddressDesk& desk) {
    return act_on_channel<bodies::SwitchBody>(
        request, desk, [&](const auto& person, Channel channel, const bodies::SwitchBody& body) {
            return turn_address(person, channel, body.on, desk);
        });
}

Response forget(const Request& request, const AddressDesk& desk) {
    const auto channel = find_channel(request.path_parameter("channel"));
    if (!channel) {
        return to_response(Problem{ProblemKind::NotFound, "not-found", {}, {}}, request);
    }
    return after(forget_address(caller_of(request), *channel, desk), request, desk);
}

Response list_desk(const Request& request, const AddressDesk& desk) {
    const auto state = find_sending_state(text_of(request, "state"));
    const auto limit = page_limit_of(request, kPageUsual);
    const auto sendings =
        list_sendings(state.value_or(SendingState::Failed), text_of(request, "before"), limit,
                      caller_of(request), desk.services, desk.cipher);
    if (!sendings) return to_response(sendings.problem(), request);
    bodies::SendingPageBody page;
    for (const auto& one : *sendings) page.sendings.push_back(bodies::to_body(one));
    if (sendings->size() == static_cast<std::size_t>(limit)) page.next = sendings->back().id;
    return json_response(page);
}

Response again(const Request& request, const AddressDesk& desk) {
    const auto sending = send_again(request.path_parameter("sending_id"), caller_of(request),
                                    desk.services, desk.cipher);
    if (!sending) return to_response(sending.problem(), request);
    return json_response(bodies::to_body(*sending));
}

}  // namespace

void add_sending_routes(http::Router& router, const AddressDesk& desk) {
    const auto add = [&](Method method, std::string pattern, std::string operation_id,
                         Handler handler, http::Access access = http::Access::SignedIn) {
        router.add({.method = method,
                    .pattern = std::move(pattern),
                    .operation_id = std::move(operation_id),
                    .access = access,
                    .runs = http::Runs::OnWorker,
                    .handler = [&desk, handler](const Request& request) {
                        return handler(request, desk);
                    }});
    };
    const std::string own = "/api/own/message-addresses";
    add(Method::Get, own, "listMessageAddresses", list_own);
    add(Method::Put, own + "/{channel}", "putMessageAddress", put);
    add(Method::Delete, own + "/{channel}", "forgetMessageAddress", forget);
    add(Method::Post, own + "/{channel}/confirm", "confirmMessageAddress", confirm_own);
    add(Method::Post, own + "/{channel}/turn", "turnMessageAddress", turn);
    add(Method::Get, "/api/desk/messages", "listSendings", list_desk, http::Access::Staff);
    add(Method::Post, "/api/desk/messages/{sending_id}/send-again", "sendAgain", again,
        http::Access::Staff);
}

}  // namespace yimen::notices
