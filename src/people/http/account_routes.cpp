#include <utility>

#include "people/actions/appoint.h"
#include "people/actions/close_account.h"
#include "people/actions/create_account.h"
#include "people/actions/export_people.h"
#include "people/actions/link_person.h"
#include "people/actions/read_accounts.h"
#include "people/actions/remove_post.h"
#include "people/actions/revoke_session.h"
#include "people/actions/second_factor.h"
#include "people/actions/set_password.h"
#include "people/http/account_json.h"
#include "people/http/answers.h"
#include "people/http/part_routes.h"

namespace yimen::people {

namespace {

using http::Request;
using http::Response;

constexpr std::int64_t kPageUsual = 50;
constexpr std::size_t kReasonLengthMax = 1000;
constexpr std::size_t kQueryLengthMax = 60;

Response answer_account(const Request& request, std::string_view account_id, Services& services,
                        const Identity& identity) {
    const auto& reader = caller_of(request);
    const auto detail = read_account(reader, account_id, services, identity);
    if (!detail) return refuse(detail.problem(), request);
    return answer_version(body::to_account(*detail, reader), detail->account.version);
}

/// The account after an act.
template <class T>
Response answer_after(const Result<T>& done, const Request& request, Services& services,
                      const Identity& identity) {
    if (!done) return refuse(done.problem(), request);
    return answer_account(request, request.path_parameter("account_id"), services, identity);
}

Result<SearchAccounts> read_search(const Request& request) {
    SearchAccounts command{.officer = caller_of(request),
                           .name_begin = request.parameter("query").value_or(""),
                           .active = std::nullopt,
                           .unit_id = request.parameter("unit"),
                           .after = request.parameter("after").value_or(""),
                           .limit = read_number(request, "limit", kPageUsual)};
    if (const auto state = request.parameter("state")) command.active = *state == "open";
    std::vector<FieldProblem> faults;
    check_length(command.name_begin, kQueryLengthMax, "/query", faults);
    if (!faults.empty()) return invalid_input(std::move(faults));
    return command;
}

Response list(const Request& request, Services& services, const Identity&) {
    const auto command = read_search(request);
    if (!command) return refuse(command.problem(), request);
    const auto page = search_accounts(*command, services);
    return page ? answer(body::to_account_page(*page)) : refuse(page.problem(), request);
}

Response export_list(const Request& request, Services& services, const Identity&) {
    const auto command = read_search(request);
    if (!command) return refuse(command.problem(), request);
    return answer_workbook(export_accounts(*command, services), "accounts", request);
}

Response get(const Request& request, Services& services, const Identity& identity) {
    return answer_account(request, request.path_parameter("account_id"), services, identity);
}

/// With the password, which nobody can see again.
Response answer_with_password(const Request& request, std::string_view account_id,
                              std::optional<std::string> password, Services& services,
                              const Identity& identity) {
    const auto& reader = caller_of(request);
    const auto detail = read_account(reader, account_id, services, identity);
    if (!detail) return refuse(detail.problem(), request);
    return answer_version(
        body::AccountWithPassword{body::to_account(*detail, reader), std::move(password)},
        detail->account.version);
}

Response create(const Request& request, Services& services, const Identity& identity) {
    auto body = json::read_body<body::CreateAccount>(request.body);
    if (!body) return refuse(body.problem(), request);
    CreateAccount command{.officer = caller_of(request),
                          .login_name = std::move(body->login_name),
                          .display_name = std::move(body->display_name),
                          .password = std::nullopt,
                          .use = PasswordUse::Once};
    if (identity.local_sign_in == LocalSignIn::Allowed) command.password = make_one_time_password();
    std::vector<FieldProblem> faults;
    if (body->first_post) {
        auto& post = *body->first_post;
        const auto from = read_day(post.from, "/first_post/from", faults);
        const auto to = read_day(post.to, "/first_post/to", faults);
        command.first_post =
            FirstPost{std::move(post.unit_id), std::move(post.role), from.value_or(Day{}), to};
    }
    if (!faults.empty()) return refuse(invalid_input(std::move(faults)), request);
    const auto account_id = create_account(command, services, identity);
    if (!account_id) return refuse(account_id.problem(), request);
    return answer_with_password(request, *account_id, std::move(command.password), services,
                                identity);
}

Response reset_password(const Request& request, Services& services, const Identity& identity) {
    const auto& account_id = request.path_parameter("account_id");
    auto password = make_one_time_password();
    const auto done = set_password(
        {.officer = caller_of(request), .account_id = account_id, .password = password}, services,
        identity);
    if (!done) return refuse(done.problem(), request);
    return answer_with_password(request, account_id, std::move(password), services, identity);
}

using ClosingAct = Result<Done> (*)(const CloseAccount&, Services&);

Response close_or_reopen(const Request& request, Services& services, const Identity& identity,
                         ClosingAct act) {
    auto body = json::read_body<body::Reason>(request.body);
    if (!body) return refuse(body.problem(), request);
    std::vector<FieldProblem> faults;
    check_length(body->reason, kReasonLengthMax, "/reason", faults);
    if (!faults.empty()) return refuse(invalid_input(std::move(faults)), request);
    const auto version = read_version(request);
    if (!version) return refuse(version.problem(), request);
    const auto done = act({.officer = caller_of(request),
                           .account_id = request.path_parameter("account_id"),
                           .version = *version,
                           .reason = std::move(body->reason)},
                          services);
    return answer_after(done, request, services, identity);
}

Response link(const Request& request, Services& services, const Identity& identity) {
    auto body = json::read_body<body::LinkPerson>(request.body);
    if (!body) return refuse(body.problem(), request);
    const auto version = read_version(request);
    if (!version) return refuse(version.problem(), request);
    const auto done = link_person(
        {.officer = caller_of(request),
         .account_id = request.path_parameter("account_id"),
         .version = *version,
         .stated = {std::move(body->document_type), std::move(body->number), std::move(body->name),
                    std::nullopt},
         .known_number = body->compared.value_or(false) ? KnownNumber::Join : KnownNumber::Ask},
        services, identity);
    return answer_after(done, request, services, identity);
}

Response drop_factor(const Request& request, Services& services, const Identity&) {
    return answer_done(drop_second_factor({.officer = caller_of(request),
                                           .account_id = request.path_parameter("account_id")},
                                          services),
                       request);
}

Response revoke(const Request& request, Services& services, const Identity&) {
    return answer_done(revoke_account_session({.officer = caller_of(request),
                                               .account_id = request.path_parameter("account_id"),
                                               .session_id = request.path_parameter("session_id")},
                                              services),
                       request);
}

Response appoint_to_post(const Request& request, Services& services, const Identity& identity) {
    auto body = json::read_body<body::FirstPost>(request.body);
    if (!body) return refuse(body.problem(), request);
    std::vector<FieldProblem> faults;
    const auto from = read_day(body->from, "/from", faults);
    const auto to = read_day(body->to, "/to", faults);
    if (!faults.empty()) return refuse(invalid_input(std::move(faults)), request);
    const auto post_id = appoint({.officer = caller_of(request),
                                  .account_id = request.path_parameter("account_id"),
                                  .unit_id = std::move(body->unit_id),
                                  .role = std::move(body->role),
                                  .from = *from,
                                  .to = to},
                                 services);
    return answer_after(post_id, request, services, identity);
}

Response remove(const Request& request, Services& services, const Identity&) {
    return answer_done(
        remove_post({.officer = caller_of(request), .post_id = request.path_parameter("post_id")},
                    services),
        request);
}

Response get_roles(const Request&, Services& services, const Identity&) {
    return answer(body::to_roles(list_roles(services)));
}

}  // namespace

void add_account_routes(http::Router& router, Services& services, const Identity& identity) {
    using http::Method;
    const auto add = [&](Method method, std::string_view pattern, std::string operation_id,
                         DeskHandler handler) {
        add_desk_route(router, services, identity, method, pattern, std::move(operation_id),
                       handler);
    };
    const std::string one = "/accounts/{account_id}";
    add(Method::Get, "/accounts", "listAccounts", list);
    add(Method::Get, "/accounts.xlsx", "exportAccounts", export_list);
    add(Method::Post, "/accounts", "createAccount", create);
    add(Method::Get, one, "getAccount", get);
    add(Method::Post, one + "/closure", "closeAccount",
        [](const Request& request, Services& given, const Identity& known) {
            return close_or_reopen(request, given, known, close_account);
        });
    add(Method::Post, one + "/reopening", "reopenAccount",
        [](const Request& request, Services& given, const Identity& known) {
            return close_or_reopen(request, given, known, reopen_account);
        });
    add(Method::Post, one + "/one-time-password", "resetPassword", reset_password);
    add(Method::Put, one + "/person", "linkPerson", link);
    add(Method::Delete, one + "/second-factor", "dropSecondFactor", drop_factor);
    add(Method::Delete, one + "/sessions/{session_id}", "revokeAccountSession", revoke);
    add(Method::Post, one + "/posts", "appointToPost", appoint_to_post);
    add(Method::Delete, "/posts/{post_id}", "removePost", remove);
    add(Method::Get, "/roles", "listRoles", get_roles);
}

}  // namespace yimen::people
