#include "cases/actions/act_on_case.h"
#include "cases/http/request.h"
#include "cases/http/routes.h"
#include "cases/http/said_bodies.h"

#include "platform/http/problem_json.h"

namespace yimen::cases {

namespace {

using http::Request;
using http::Response;

/// Answers of the form, where the body has them. Refuses json-type for what is no object.
template <class Body>
Result<std::optional<boost::json::object>> answers_in(const Body& body) {
    if constexpr (requires { body.answers; }) {
        if (!body.answers) return std::optional<boost::json::object>{};
        if (!body.answers->is_object()) {
            return invalid_input({{"/answers", "json-type", {{"expected", "object"}}}});
        }
        return std::optional{body.answers->get_object()};
    } else {
        return std::optional<boost::json::object>{};
    }
}

/// A receipt whose review points are ticked is an acceptance, too (收件即受理, REQ-082).
template <class Body>
void add_acceptance(ActOnCase& command, const Body& body) {
    if constexpr (std::is_same_v<Body, bodies::ReceiptBody>) {
        if (!body.ticked) return;
        Particulars said;
        said.ticked = *body.ticked;
        command.acts.push_back({Act::Accept, std::move(said)});
    }
}

template <class Body>
void add_collector(ActOnCase& command, const Body& body) {
    if constexpr (std::is_same_v<Body, bodies::DeliveryBody>) {
        if (!body.collector) return;
        const auto& collector = *body.collector;
        command.collector = {collector.name, collector.document_type, collector.document_number,
                             collector.relation};
    }
}

template <class Body, Act act>
Response answer_act(const Request& request, Services& services, Office& office) {
    const auto body = json::read_body<Body>(request.body);
    if (!body) return to_response(body.problem(), request);
    auto said = bodies::to_said(*body);
    if (!said) return to_response(said.problem(), request);
    auto answers = answers_in(*body);
    if (!answers) return to_response(answers.problem(), request);
    const auto version = version_of(request);
    if (!version) return to_response(version.problem(), request);
    ActOnCase command{.person = caller_of(request),
                      .case_id = request.path_parameter("case_id"),
                      .version = *version,
                      .acts = {{act, *std::move(said)}},
                      .answers = *std::move(answers)};
    add_acceptance(command, *body);
    add_collector(command, *body);
    const auto done = act_on_case(command, services, office);
    if (!done) return to_response(done.problem(), request);
    if (wants_little(request)) return version_response(*done);
    return case_response(request, services, office);
}

/// One act over HTTP: its address bears its name.
struct ActRoute {
    std::string_view operation_id;
    Act act;
    CaseHandler handler;
};

template <class Body, Act act>
constexpr ActRoute serve(std::string_view operation_id) {
    return {operation_id, act, answer_act<Body, act>};
}

using namespace bodies;

constexpr ActRoute kActRoutes[] = {
    serve<ReasonBody, Act::Coach>("coachCase"),
    serve<NothingBody, Act::Discard>("discardCase"),
    serve<NothingBody, Act::Restore>("restoreCase"),
    serve<FilingBody, Act::Submit>("submitCase"),
    serve<ReasonBody, Act::PreReview>("preReviewCase"),
    serve<ReceiptBody, Act::Receive>("receiveCase"),
    serve<GapsBody, Act::AskSupplement>("askSupplementCase"),
    serve<GapsBody, Act::ForceSupplement>("forceSupplementCase"),
    serve<FilingBody, Act::Supplement>("supplementCase"),
    serve<NothingBody, Act::Withdraw>("withdrawCase"),
    serve<AcceptanceBody, Act::Accept>("acceptCase"),
    serve<AcceptanceBody, Act::AcceptDeferred>("acceptDeferredCase"),
    serve<AcceptanceBody, Act::AcceptCommitted>("acceptCommittedCase"),
    serve<RefusalBody, Act::Decline>("declineCase"),
    serve<ReasonBody, Act::DeclareUnneeded>("declareUnneededCase"),
    serve<FilingBody, Act::SupplyDeferred>("supplyDeferredCase"),
    serve<StepBody, Act::PassStep>("passStepCase"),
    serve<StepBody, Act::SendBack>("sendBackCase"),
    serve<StepBody, Act::HandOver>("handOverCase"),
    serve<StepBody, Act::Assign>("assignCase"),
    serve<OpinionBody, Act::AskOpinion>("askOpinionCase"),
    serve<OpinionBody, Act::GiveOpinion>("giveOpinionCase"),
    serve<ProcedureBody, Act::BeginProcedure>("beginProcedureCase"),
    serve<ProcedureBody, Act::EndProcedure>("endProcedureCase"),
    serve<ExtensionBody, Act::Extend>("extendCase"),
    serve<FoundedBody, Act::ForwardUp>("forwardUpCase"),
    serve<FoundedBody, Act::GrantAbove>("grantAboveCase"),
    serve<RefusalBody, Act::DenyAbove>("denyAboveCase"),
    serve<ReasonBody, Act::Grant>("grantCase"),
    serve<DenialBody, Act::Deny>("denyCase"),
    serve<FoundedBody, Act::Terminate>("terminateCase"),
    serve<FeeBody, Act::NotifyFee>("notifyFeeCase"),
    serve<ReferenceBody, Act::RecordPayment>("recordPaymentCase"),
    serve<FoundedBody, Act::WaiveFee>("waiveFeeCase"),
    serve<ReasonBody, Act::RefundFee>("refundFeeCase"),
    serve<ReferenceBody, Act::Certify>("certifyCase"),
    serve<DeliveryBody, Act::Deliver>("deliverCase"),
    serve<NothingBody, Act::Complete>("completeCase"),
    serve<RatingBody, Act::Rate>("rateCase"),
    serve<ReasonBody, Act::Correct>("correctCase"),
    serve<CheckBody, Act::CheckCommitment>("checkCommitmentCase"),
    serve<RevocationBody, Act::Revoke>("revokeCase"),
    serve<FoundedBody, Act::Cancel>("cancelCase"),
    serve<FoundedBody, Act::Reopen>("reopenCase"),
};

}  // namespace

void add_act_routes(http::Router& router, Services& services, Office& office) {
    for (const auto& route : kActRoutes) {
        add_case_route(router, services, office, http::Method::Post,
                       "/api/cases/{case_id}/" + std::string{row_of(route.act).name},
                       std::string{route.operation_id}, route.handler);
    }
}

}  // namespace yimen::cases
