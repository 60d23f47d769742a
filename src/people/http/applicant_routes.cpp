#include <utility>

#include "people/actions/applicant_accounts.h"
#include "people/actions/own_profile.h"
#include "people/actions/register_applicant.h"
#include "people/http/answers.h"
#include "people/http/applicant_json.h"
#include "people/http/part_routes.h"

namespace yimen::people {

namespace {

using http::Request;
using http::Response;

constexpr int kAccepted = 202;
constexpr std::size_t kReasonLengthMax = 200;

Response answer_register(const Request& request, Services& services, const Identity& identity) {
    auto body = json::read_body<body::RegisterApplicant>(request.body);
    if (!body) return refuse(body.problem(), request);
    std::optional<std::string> mobile;
    if (!body->mobile.empty()) mobile = std::move(body->mobile);
    const auto done = register_applicant(
        {.stated = {.login_name = std::move(body->login_name),
                    .password = std::move(body->password),
                    .person = {std::move(body->document_type), std::move(body->number),
                               std::move(body->name), std::move(mobile)},
                    .privacy_notice = std::move(body->privacy_notice)},
         .address = request.client_address},
        services, identity);
    if (!done) return refuse(done.problem(), request);
    auto response = answer(body::Received{});
    response.status = kAccepted;
    return response;
}

Response get_profile(const Request& request, Services& services, const Identity& identity) {
    const auto profile = read_own_profile(caller_of(request), services, identity);
    if (!profile) return refuse(profile.problem(), request);
    return answer(body::to_profile(*profile, caller_of(request)));
}

Response change_mobile(const Request& request, Services& services, const Identity& identity) {
    auto body = json::read_body<body::ChangeMobile>(request.body);
    if (!body) return refuse(body.problem(), request);
    const auto done =
        change_own_mobile({caller_of(request), std::move(body->mobile)}, services, identity);
    if (!done) return refuse(done.problem(), request);
    return get_profile(request, services, identity);
}

Response close_own(const Request& request, Services& services, const Identity& identity) {
    auto body = json::read_body<body::CloseOwnAccount>(request.body);
    if (!body) return refuse(body.problem(), request);
    const auto done =
        close_own_account({caller_of(request), std::move(body->password)}, services, identity);
    if (!done) return refuse(done.problem(), request);
    auto response = answer_nothing();
    set_session_cookie(response, {}, request);
    return response;
}

Response verify(const Request& request, Services& services, const Identity&) {
    auto body = json::read_body<body::VerifyApplicant>(request.body);
    if (!body) return refuse(body.problem(), request);
    return answer_done(verify_applicant({caller_of(request), request.path_parameter("person_id"),
                                         std::move(body->login_name)},
                                        services),
                       request);
}

Response release(const Request& request, Services& services, const Identity& identity) {
    auto body = json::read_body<body::ReleaseAccount>(request.body);
    if (!body) return refuse(body.problem(), request);
    std::vector<FieldProblem> faults;
    check_length(body->reason, kReasonLengthMax, "/reason", faults);
    if (!faults.empty()) return refuse(invalid_input(std::move(faults)), request);
    return answer_done(release_account({caller_of(request), request.path_parameter("person_id"),
                                        std::move(body->reason)},
                                       services, identity),
                       request);
}

}  // namespace

void add_own_route(http::Router& router, Services& services, const Identity& identity,
                   http::Method method, std::string pattern, std::string operation_id,
                   DeskHandler handler) {
    router.add({method, std::move(pattern), std::move(operation_id), http::Access::SignedIn,
                http::Runs::OnWorker, [&services, &identity, handler](const Request& request) {
                    return handler(request, services, identity);
                }});
}

void add_applicant_routes(http::Router& router, Services& services, const Identity& identity) {
    using http::Method;
    router.add({Method::Post, "/api/registrations", "registerApplicant", http::Access::Public,
                http::Runs::OnWorker, [&services, &identity](const Request& request) {
                    return answer_register(request, services, identity);
                }});
    add_own_route(router, services, identity, Method::Get, "/api/profile", "getProfile",
                  get_profile);
    add_own_route(router, services, identity, Method::Put, "/api/profile/mobile", "changeMobile",
                  change_mobile);
    add_own_route(router, services, identity, Method::Post, "/api/profile/closure",
                  "closeOwnAccount", close_own);
    add_desk_route(router, services, identity, Method::Post,
                   "/natural-persons/{person_id}/verification", "verifyApplicant", verify);
    add_desk_route(router, services, identity, Method::Post,
                   "/natural-persons/{person_id}/account-release", "releaseAccount", release);
}

}  // namespace yimen::people
