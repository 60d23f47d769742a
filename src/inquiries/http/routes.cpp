#include "inquiries/http/routes.h"

#include <any>
#include <string>
#include <utility>

#include "inquiries/http/bodies.h"

#include "platform/http/conditional.h"
#include "platform/http/json_response.h"
#include "platform/http/problem_json.h"
#include "platform/http/query.h"
#include "platform/json/bind.h"

namespace yimen::inquiries {

namespace {

using http::json_response;
using http::Request;
using http::Response;

using Handler = Response (*)(const Request&, Desk&);

const people::Person& officer_of(const Request& request) {
    return std::any_cast<const people::Person&>(request.caller);
}

Listed listed_of(const Request& request) {
    const auto name = http::text_of(request, "list");
    if (name == "answered") return Listed::Answered;
    return name == "offered" ? Listed::OfferedHere : Listed::Unanswered;
}

Response record(const Request& request, Desk& desk) {
    auto body = json::read_body<bodies::ToRecordBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    const auto id =
        record_inquiry({.officer = officer_of(request),
                        .unit_id = std::move(body->unit_id),
                        .way = std::move(body->way),
                        .question = std::move(body->question),
                        .asker = {body->asker_name.value_or(""), body->asker_contact.value_or("")},
                        .entry_id = body->item_id.value_or("")},
                       desk);
    if (!id) return to_response(id.problem(), request);
    auto response = json_response(bodies::RecordedBody{*id});
    response.status = 201;
    return response;
}

Response list(const Request& request, Desk& desk) {
    const InquiryPage page{http::text_of(request, "after"), http::page_limit_of(request)};
    const auto listed = list_inquiries({.unit_id = http::text_of(request, "unit"),
                                        .division_code = http::text_of(request, "division"),
                                        .listed = listed_of(request),
                                        .way = http::text_of(request, "way"),
                                        .text = http::text_of(request, "text")},
                                       page, officer_of(request), desk);
    if (!listed) return to_response(listed.problem(), request);
    bodies::InquiryPageBody body;
    for (const auto& one : *listed) body.inquiries.push_back(bodies::to_body(one));
    if (listed->size() == static_cast<std::size_t>(page.limit)) {
        body.next = listed->back().inquiry.id;
    }
    return json_response(body);
}

Response get(const Request& request, Desk& desk) {
    const auto found =
        find_inquiry(request.path_parameter("inquiry_id"), officer_of(request), desk);
    if (!found) return to_response(found.problem(), request);
    auto response = json_response(bodies::to_body(*found));
    response.header("ETag", http::etag_of_version(found->seen.inquiry.version));
    return response;
}

Response act(ActOnInquiry command, const Request& request, Desk& desk) {
    const auto version = http::version_from_if_match(request);
    if (!version) {
        return to_response(Problem{ProblemKind::Invalid, "version-required", {}, {}}, request);
    }
    command.officer = officer_of(request);
    command.inquiry_id = request.path_parameter("inquiry_id");
    command.version = *version;
    const auto done = act_on_inquiry(command, desk);
    if (!done) return to_response(done.problem(), request);
    Response response;
    response.status = 204;
    response.header("ETag", http::etag_of_version(*done));
    return response;
}

ActOnInquiry command_of(Act act, std::string words) {
    return {.officer = {},
            .inquiry_id = {},
            .version = 0,
            .act = act,
            .words = std::move(words),
            .unit_id = {},
            .to_account = {}};
}

Response offer(const Request& request, Desk& desk) {
    auto body = json::read_body<bodies::OfferBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    auto command = command_of(Act::Offer, std::move(body->words));
    command.unit_id = std::move(body->unit_id);
    command.to_account = body->account_id.value_or("");
    return act(std::move(command), request, desk);
}

Response act_in_words(Act wanted, const Request& request, Desk& desk) {
    auto body = json::read_body<bodies::WordsBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    return act(command_of(wanted, std::move(body->words)), request, desk);
}

Response accept(const Request& request, Desk& desk) {
    return act(command_of(Act::Accept, {}), request, desk);
}

Response refuse(const Request& request, Desk& desk) {
    return act_in_words(Act::Refuse, request, desk);
}

Response answer(const Request& request, Desk& desk) {
    return act_in_words(Act::Answer, request, desk);
}

Response list_takers_there(const Request& request, Desk& desk) {
    const auto takers = list_takers(http::text_of(request, "unit"), officer_of(request), desk);
    if (!takers) return to_response(takers.problem(), request);
    bodies::TakersBody body;
    for (const auto& one : *takers) body.takers.push_back({one.account_id, one.display_name});
    return json_response(body);
}

}  // namespace

void add_routes(http::Router& router, Desk& desk) {
    using http::Method;
    const auto add = [&](Method method, std::string pattern, std::string operation_id,
                         Handler handler) {
        router.add({method, std::move(pattern), std::move(operation_id), http::Access::Staff,
                    http::Runs::OnWorker,
                    [&desk, handler](const Request& request) { return handler(request, desk); }});
    };
    const std::string one = "/api/desk/inquiries/{inquiry_id}";
    add(Method::Post, "/api/desk/inquiries", "recordInquiry", record);
    add(Method::Get, "/api/desk/inquiries", "listInquiries", list);
    add(Method::Get, one, "getInquiry", get);
    add(Method::Post, one + "/offer", "offerInquiry", offer);
    add(Method::Post, one + "/accept", "acceptInquiry", accept);
    add(Method::Post, one + "/refuse", "refuseInquiry", refuse);
    add(Method::Post, one + "/answer", "answerInquiry", answer);
    add(Method::Get, "/api/desk/inquiry-takers", "listInquiryTakers", list_takers_there);
}

}  // namespace yimen::inquiries
