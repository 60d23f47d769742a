#include <span>
#include <string>
#include <utility>

#include "cases/actions/act_on_case.h"
#include "cases/domain/transitions.h"
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

template <class Body>
void add_signature(ActOnCase& command, const Body& body) {
    if constexpr (requires { bodies::picture_in(body); }) {
        command.signature_picture = bodies::picture_in(body);
    }
}

template <class Body>
void add_hearing_papers(ActOnCase& command, const Body& body) {
    if constexpr (std::is_same_v<Body, bodies::PartiesBody>) {
        for (const auto& party : body.parties) {
            command.parties.push_back(
                {party.name, party.way, party.address.value_or(""), party.interest});
        }
    }
    if constexpr (std::is_same_v<Body, bodies::HearingRecordBody>) {
        command.hearing_record = {body.attendants, body.office_opinion, body.applicant_opinion,
                                  body.refused_by.value_or(std::vector<std::string>{})};
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
    add_signature(command, *body);
    add_hearing_papers(command, *body);
    const auto done = act_on_case(command, services, office);
    if (!done) return to_response(done.problem(), request);
    if (wants_little(request)) return version_response(*done);
    return case_response(request, services, office);
}

/// One act over HTTP: its address bears its name.
struct ActRoute {
    Act act;
    CaseHandler handler;
};

template <class Body, Act act>
constexpr ActRoute serve() {
    return {act, answer_act<Body, act>};
}

using namespace bodies;

/// Acts with which more is said than a reason, or nothing.
constexpr ActRoute kActRoutes[] = {
    serve<NothingBody, Act::Discard>(),
    serve<NothingBody, Act::Restore>(),
    serve<FilingBody, Act::Submit>(),
    serve<ReceiptBody, Act::Receive>(),
    serve<GapsBody, Act::AskSupplement>(),
    serve<GapsBody, Act::ForceSupplement>(),
    serve<FilingBody, Act::Supplement>(),
    serve<NothingBody, Act::Withdraw>(),
    serve<AcceptanceBody, Act::Accept>(),
    serve<AcceptanceBody, Act::AcceptDeferred>(),
    serve<AcceptanceBody, Act::AcceptCommitted>(),
    serve<RefusalBody, Act::Decline>(),
    serve<FilingBody, Act::SupplyDeferred>(),
    serve<StepBody, Act::PassStep>(),
    serve<StepBody, Act::SendBack>(),
    serve<StepBody, Act::HandOver>(),
    serve<StepBody, Act::Assign>(),
    serve<OpinionBody, Act::AskOpinion>(),
    serve<OpinionBody, Act::GiveOpinion>(),
    serve<NothingBody, Act::TakeMaterials>(),
    serve<ProcedureBody, Act::BeginProcedure>(),
    serve<ProcedureBody, Act::EndProcedure>(),
    serve<PartiesBody, Act::NameInterested>(),
    serve<HearingWishBody, Act::RequestHearing>(),
    serve<HearingWishBody, Act::WaiveHearing>(),
    serve<HearingCallBody, Act::ArrangeHearing>(),
    serve<HearingRecordBody, Act::RecordHearing>(),
    serve<ExtensionBody, Act::Extend>(),
    serve<FoundedBody, Act::ForwardUp>(),
    serve<FoundedBody, Act::GrantAbove>(),
    serve<RefusalBody, Act::DenyAbove>(),
    serve<DenialBody, Act::Deny>(),
    serve<FoundedBody, Act::Terminate>(),
    serve<FeeBody, Act::NotifyFee>(),
    serve<ReferenceBody, Act::RecordPayment>(),
    serve<FoundedBody, Act::WaiveFee>(),
    serve<ReferenceBody, Act::Certify>(),
    serve<NothingBody, Act::TakeResult>(),
    serve<DeliveryBody, Act::Deliver>(),
    serve<NothingBody, Act::Complete>(),
    serve<CheckBody, Act::CheckCommitment>(),
    serve<CheckBody, Act::InspectDecision>(),
    serve<RevocationBody, Act::Revoke>(),
    serve<FoundedBody, Act::Cancel>(),
    serve<FoundedBody, Act::Reopen>(),
};

/// Whether people do the act, with a reason and nothing else. A draft is saved by its own address,
/// and what is said with a rating belongs to ratings.
consteval bool needs_a_reason_alone(Act act) {
    for (const auto& route : kActRoutes) {
        if (route.act == act) return false;
    }
    const auto is_done = [act](std::span<const TransitionRow> life) {
        for (const auto& row : life) {
            const bool by_itself = row.actor == Actor::Statute || row.actor == Actor::System;
            if (row.act == act && !by_itself) return true;
        }
        return false;
    };
    return act != Act::SaveDraft && act != Act::Rate &&
           (is_done(kPermitLife) || is_done(kPowerLife) || is_done(kServiceLife));
}

/// give-opinion: giveOpinionCase
std::string operation_of(Act act) {
    std::string id;
    bool begins = false;
    for (const char letter : row_of(act).name) {
        if (letter == '-') {
            begins = true;
            continue;
        }
        id += begins ? static_cast<char>(letter - 'a' + 'A') : letter;
        begins = false;
    }
    return id + "Case";
}

void add_act_route(http::Router& router, Services& services, Office& office,
                   const ActRoute& route) {
    add_case_route(router, services, office, http::Method::Post,
                   "/api/cases/{case_id}/" + std::string{row_of(route.act).name},
                   operation_of(route.act), route.handler);
}

template <std::size_t place>
void add_plain_route(http::Router& router, Services& services, Office& office) {
    constexpr auto act = kActs[place].act;
    if constexpr (needs_a_reason_alone(act)) {
        add_act_route(router, services, office, serve<ReasonBody, act>());
    }
}

template <std::size_t... places>
void add_plain_routes(std::index_sequence<places...>, http::Router& router, Services& services,
                      Office& office) {
    (add_plain_route<places>(router, services, office), ...);
}

}  // namespace

void add_act_routes(http::Router& router, Services& services, Office& office) {
    for (const auto& route : kActRoutes) add_act_route(router, services, office, route);
    add_plain_routes(std::make_index_sequence<kActs.size()>{}, router, services, office);
}

}  // namespace yimen::cases
