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
    const auto done = act_on_case(command, services, office);
    if (!done) return to_response(done.problem(), request);
    return case_response(request, services, office);
}

/// The address and the operation bear the name of the act.
template <class Body, Act act>
void add(http::Router& router, Services& services, Office& office) {
    const auto name = row_of(act).name;
    std::string operation;
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (name[at] == '-') continue;
        const bool begins_word = at > 0 && name[at - 1] == '-';
        operation += begins_word ? static_cast<char>(name[at] - 'a' + 'A') : name[at];
    }
    add_case_route(router, services, office, http::Method::Post,
                   "/api/cases/{case_id}/" + std::string{name}, operation + "Case",
                   answer_act<Body, act>);
}

}  // namespace

void add_act_routes(http::Router& router, Services& services, Office& office) {
    using namespace bodies;
    const auto add_all = [&](auto... one) { (one(router, services, office), ...); };
    add_all(add<ReasonBody, Act::Coach>, add<NothingBody, Act::Discard>,
            add<NothingBody, Act::Restore>, add<FilingBody, Act::Submit>,
            add<ReasonBody, Act::PreReview>, add<ReceiptBody, Act::Receive>,
            add<GapsBody, Act::AskSupplement>, add<GapsBody, Act::ForceSupplement>,
            add<FilingBody, Act::Supplement>, add<NothingBody, Act::Withdraw>,
            add<AcceptanceBody, Act::Accept>, add<AcceptanceBody, Act::AcceptDeferred>,
            add<AcceptanceBody, Act::AcceptCommitted>, add<FoundedBody, Act::Decline>,
            add<ReasonBody, Act::DeclareUnneeded>, add<FilingBody, Act::SupplyDeferred>);
    add_all(add<StepBody, Act::PassStep>, add<StepBody, Act::SendBack>,
            add<StepBody, Act::HandOver>, add<StepBody, Act::Assign>,
            add<OpinionBody, Act::AskOpinion>, add<OpinionBody, Act::GiveOpinion>,
            add<ProcedureBody, Act::BeginProcedure>, add<ProcedureBody, Act::EndProcedure>,
            add<ExtensionBody, Act::Extend>, add<FoundedBody, Act::ForwardUp>,
            add<FoundedBody, Act::GrantAbove>, add<FoundedBody, Act::DenyAbove>,
            add<ReasonBody, Act::Grant>, add<ReasonBody, Act::Deny>,
            add<FoundedBody, Act::Terminate>);
    add_all(add<FeeBody, Act::NotifyFee>, add<ReferenceBody, Act::RecordPayment>,
            add<FoundedBody, Act::WaiveFee>, add<ReasonBody, Act::RefundFee>,
            add<ReferenceBody, Act::Certify>, add<DeliveryBody, Act::Deliver>,
            add<NothingBody, Act::Complete>, add<RatingBody, Act::Rate>,
            add<ReasonBody, Act::Correct>, add<CheckBody, Act::CheckCommitment>,
            add<FoundedBody, Act::Revoke>, add<FoundedBody, Act::Cancel>,
            add<FoundedBody, Act::Reopen>);
}

}  // namespace yimen::cases
