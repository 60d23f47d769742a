#include "catalog/actions/export_referrals.h"
#include "catalog/actions/referrals.h"
#include "catalog/http/desk_request.h"
#include "catalog/http/routes.h"
#include "catalog/http/superior_bodies.h"

#include "platform/http/conditional.h"
#include "platform/http/problem_json.h"

namespace yimen::catalog {

namespace {

using http::Method;
using http::Request;
using http::Response;

bodies::ReferralBody to_body(const ReferralRow& row) {
    const auto& referral = row.referral;
    const auto& at = referral.answered_at;
    return {.referral_id = referral.id,
            .version = referral.version,
            .kind = std::string{row_of(referral.kind).name},
            .entry_id = referral.entry_id,
            .entry_name = row.entry_name,
            .number = referral.number,
            .asking_unit = row.asking_unit,
            .answering_unit = row.answering_unit,
            .element = referral.element,
            .current = referral.current,
            .proposed = referral.proposed,
            .reason = referral.reason,
            .raised_by = referral.raised_by,
            .raised_at = format_iso(referral.raised_at),
            .state = std::string{name_of(referral.state)},
            .answer = referral.answer,
            .answered_by = referral.answered_by,
            .answered_at = at ? std::optional{format_iso(*at)} : std::nullopt,
            .acts = row.acts};
}

/// `kind` of the query. Refuses `referral-kind-unknown`.
Result<ReferralKind> kind_of(const Request& request) {
    const auto kind = find_referral_kind(text_of(request, "kind"));
    if (!kind) return invalid_input({{"/kind", "referral-kind-unknown", {}}});
    return *kind;
}

Response detail_response(const std::string& referral_id, const Request& request,
                         Services& services) {
    const auto detail = read_referral(referral_id, caller_of(request), services.database);
    if (!detail) return to_response(detail.problem(), request);
    bodies::ReferralDetailBody body{.referral = to_body(detail->row), .changes = {}};
    for (const auto& change : detail->changes) {
        body.changes.push_back(
            {change.pointer, std::string{name_of(change.change)}, change.before, change.after});
    }
    auto response = json_response(body);
    response.header("ETag", http::etag_of_version(detail->row.referral.version));
    return response;
}

Response raised(const Result<std::string>& referral_id, const Request& request,
                Services& services) {
    if (!referral_id) return to_response(referral_id.problem(), request);
    auto response = detail_response(*referral_id, request, services);
    if (response.status == 200) response.status = 201;
    return response;
}

Response raise_adjustment_of(const Request& request, Services& services) {
    auto body = json::read_body<bodies::AdjustmentBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    return raised(raise_adjustment({.entry_id = request.path_parameter("entry_id"),
                                    .field = std::move(body->field),
                                    .proposed = std::move(body->proposed),
                                    .reason = std::move(body->reason),
                                    .officer = caller_of(request)},
                                   services),
                  request, services);
}

Response raise_objection_to(const Request& request, Services& services) {
    auto body = json::read_body<bodies::ObjectionBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    return raised(raise_objection({.entry_id = request.path_parameter("entry_id"),
                                   .element = std::move(body->element),
                                   .proposed = std::move(body->proposed),
                                   .reason = std::move(body->reason),
                                   .officer = caller_of(request)},
                                  services),
                  request, services);
}

Response ask_review_of(const Request& request, Services& services) {
    auto body = json::read_body<bodies::JointReviewBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    return raised(ask_joint_review({.entry_id = request.path_parameter("entry_id"),
                                    .unit_id = std::move(body->unit_id),
                                    .reason = std::move(body->reason),
                                    .officer = caller_of(request)},
                                   services),
                  request, services);
}

Response list(const Request& request, Services& services) {
    const auto kind = kind_of(request);
    if (!kind) return to_response(kind.problem(), request);
    const ReferralFilter filter{.kind = *kind,
                                .state = text_of(request, "state"),
                                .before_id = text_of(request, "after"),
                                .limit = page_limit_of(request)};
    bodies::ReferralPageBody page;
    for (const auto& row : list_referrals(filter, caller_of(request), services.database)) {
        page.referrals.push_back(to_body(row));
    }
    if (page.referrals.size() == static_cast<std::size_t>(filter.limit)) {
        page.next = page.referrals.back().referral_id;
    }
    return json_response(page);
}

Response get(const Request& request, Services& services) {
    return detail_response(request.path_parameter("referral_id"), request, services);
}

Response answer_with(const Request& request, Services& services, ReferralAct act,
                     std::string words) {
    const auto version = version_of(request);
    if (!version) return to_response(version.problem(), request);
    const auto referral_id = request.path_parameter("referral_id");
    const auto answered = answer_referral({.referral_id = referral_id,
                                           .version = *version,
                                           .act = act,
                                           .words = std::move(words),
                                           .officer = caller_of(request)},
                                          services);
    if (!answered) return to_response(answered.problem(), request);
    return detail_response(referral_id, request, services);
}

Response answer(const Request& request, Services& services) {
    auto body = json::read_body<bodies::AnswerBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    if (body->decision != "accept" && body->decision != "refuse") {
        return to_response(
            invalid_input({{"/decision", "json-type", {{"expected", "accept, refuse"}}}}), request);
    }
    const auto act = body->decision == "accept" ? ReferralAct::Accept : ReferralAct::Refuse;
    return answer_with(request, services, act, std::move(body->reason));
}

Response withdraw(const Request& request, Services& services) {
    auto body = json::read_body<bodies::ReasonBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    return answer_with(request, services, ReferralAct::Withdraw, std::move(body->reason));
}

Response count(const Request& request, Services& services) {
    const auto kind = kind_of(request);
    if (!kind) return to_response(kind.problem(), request);
    bodies::ReferralCountsBody body;
    for (auto& unit : count_referrals(*kind, services.database)) {
        body.units.push_back(
            {unit.unit_id, unit.unit_name, unit.open, unit.accepted, unit.refused, unit.withdrawn});
    }
    return json_response(body);
}

Response export_workbook(const Request& request, Services& services) {
    const auto kind = kind_of(request);
    if (!kind) return to_response(kind.problem(), request);
    return http::workbook_response(export_referrals(*kind, caller_of(request), services),
                                   row_of(*kind).name);
}

Response export_json(const Request& request, Services& services) {
    const auto kind = kind_of(request);
    if (!kind) return to_response(kind.problem(), request);
    bodies::ReferralPageBody page;
    each_referral(*kind, caller_of(request), services.database,
                  [&](const ReferralRow& row) { page.referrals.push_back(to_body(row)); });
    auto response = json_response(page);
    response.header("Content-Disposition",
                    "attachment; filename=\"" + std::string{row_of(*kind).name} + ".json\"");
    return response;
}

}  // namespace

void add_referral_routes(http::Router& router, Services& services) {
    const auto add = [&](Method method, std::string_view pattern, std::string operation_id,
                         DeskHandler handler) {
        add_catalog_route(router, services, method, pattern, std::move(operation_id), handler);
    };
    add(Method::Post, "/entries/{entry_id}/adjustments", "raiseAdjustment", raise_adjustment_of);
    add(Method::Post, "/entries/{entry_id}/objections", "raiseObjection", raise_objection_to);
    add(Method::Post, "/entries/{entry_id}/joint-reviews", "askJointReview", ask_review_of);
    add(Method::Get, "/referrals", "listReferrals", list);
    add(Method::Get, "/referrals/counts", "countReferrals", count);
    add(Method::Get, "/referrals/list.xlsx", "exportReferralsWorkbook", export_workbook);
    add(Method::Get, "/referrals/list.json", "exportReferrals", export_json);
    add(Method::Get, "/referrals/{referral_id}", "getReferral", get);
    add(Method::Post, "/referrals/{referral_id}/answer", "answerReferral", answer);
    add(Method::Post, "/referrals/{referral_id}/withdrawal", "withdrawReferral", withdraw);
}

}  // namespace yimen::catalog
