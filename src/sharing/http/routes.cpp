#include "sharing/http/routes.h"

#include <utility>

#include "sharing/actions/case_numbers.h"
#include "sharing/actions/register_by_hand.h"
#include "sharing/actions/register_case.h"
#include "sharing/http/bodies.h"
#include "sharing/http/request.h"

#include "platform/http/conditional.h"

namespace yimen::sharing {

namespace {

using crypto::FieldCipher;
using http::Request;
using http::Response;
using http::to_response;

using Handler = Response (*)(const Request&, Services&, const FieldCipher&);

Response answer_registered(const Result<Registered>& registered, const Request& request,
                           const FieldCipher& cipher) {
    if (!registered) return to_response(registered.problem(), request);
    return json_response(bodies::to_body(*registered, query_code_for(registered->number, cipher)));
}

Response register_as_client(const Request& request, Services& services, const FieldCipher& cipher) {
    auto body = json::read_body<bodies::NewCaseBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    auto write = write_of(request, cipher);
    if (!write) return to_response(write.problem(), request);
    auto told = bodies::to_told(*std::move(body));
    if (!told) return to_response(told.problem(), request);
    return answer_registered(
        register_case(
            {.client = client_of(request), .write = *std::move(write), .told = *std::move(told)},
            services, cipher),
        request, cipher);
}

Response register_at_desk(const Request& request, Services& services, const FieldCipher& cipher) {
    auto body = json::read_body<bodies::NewCaseBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    auto told = bodies::to_told(*std::move(body));
    if (!told) return to_response(told.problem(), request);
    return answer_registered(
        register_by_hand({.officer = person_of(request), .told = *std::move(told)}, services,
                         cipher),
        request, cipher);
}

Result<Report> report_of(const Request& request) {
    auto body = json::read_body<bodies::ReportBody>(request.body);
    if (!body) return body.problem();
    std::vector<FieldProblem> faults;
    auto report = bodies::to_report(*std::move(body), "", faults);
    if (!faults.empty()) return invalid_input(std::move(faults));
    return report;
}

Response report_as_client(const Request& request, Services& services, const FieldCipher& cipher) {
    auto write = write_of(request, cipher);
    if (!write) return to_response(write.problem(), request);
    auto report = report_of(request);
    if (!report) return to_response(report.problem(), request);
    const auto reported = report_case({.client = client_of(request),
                                       .write = *std::move(write),
                                       .case_id = request.path_parameter("case_id"),
                                       .report = *std::move(report)},
                                      services, cipher);
    return reported ? json_response(*reported) : to_response(reported.problem(), request);
}

Response report_at_desk(const Request& request, Services& services, const FieldCipher& cipher) {
    const auto version = version_of(request);
    if (!version) return to_response(version.problem(), request);
    auto report = report_of(request);
    if (!report) return to_response(report.problem(), request);
    const auto reported = report_by_hand({.officer = person_of(request),
                                          .case_id = request.path_parameter("case_id"),
                                          .version = *version,
                                          .report = *std::move(report)},
                                         services, cipher);
    if (!reported) return to_response(reported.problem(), request);
    auto response = json_response(*reported);
    response.header("ETag", http::etag_of_version(reported->serial));
    return response;
}

bodies::ExternalCaseBody to_case_body(const ShownCase& shown) {
    return bodies::to_body(shown);
}

Response answer_case(const Result<ShownCase>& shown, const Request& request) {
    if (!shown) return to_response(shown.problem(), request);
    return json_response(bodies::to_body(*shown));
}

/// `next` is where the page after this one begins, when this one is full.
template <class Page, class ToBody>
Response answer_page(const Result<std::vector<ShownCase>>& listed, const Request& request,
                     ToBody to_body) {
    if (!listed) return to_response(listed.problem(), request);
    Page page;
    for (const auto& shown : *listed) page.cases.push_back(to_body(shown));
    if (listed->size() == static_cast<std::size_t>(page_of(request).limit)) {
        page.next = listed->back().tracked.id;
    }
    return json_response(page);
}

Response get_as_client(const Request& request, Services& services, const FieldCipher& cipher) {
    return answer_case(
        read_for_client(client_of(request), request.path_parameter("case_id"), services, cipher),
        request);
}

Response list_as_client(const Request& request, Services& services, const FieldCipher& cipher) {
    return answer_page<bodies::ExternalCasePageBody>(
        list_for_client(client_of(request), page_of(request), services, cipher), request,
        to_case_body);
}

Response get_at_desk(const Request& request, Services& services, const FieldCipher& cipher) {
    const auto shown =
        read_for_desk(person_of(request), request.path_parameter("case_id"), services, cipher);
    auto response = answer_case(shown, request);
    if (shown) response.header("ETag", http::etag_of_version(shown->tracked.serial));
    return response;
}

Response list_at_desk(const Request& request, Services& services, const FieldCipher& cipher) {
    return answer_page<bodies::ExternalCasePageBody>(
        list_for_desk(person_of(request),
                      {.unit_id = text_of(request, "unit"),
                       .division_code = text_of(request, "division"),
                       .number = text_of(request, "number")},
                      page_of(request), services, cipher),
        request, to_case_body);
}

Response list_as_applicant(const Request& request, Services& services, const FieldCipher& cipher) {
    return answer_page<bodies::OwnPageBody>(
        list_own(person_of(request), text_of(request, "applicant"), page_of(request), services,
                 cipher),
        request, bodies::to_progress);
}

Response get_progress(const Request& request, Services& services, const FieldCipher& cipher) {
    const auto query = json::read_body<bodies::ProgressQueryBody>(request.body);
    if (!query) return to_response(query.problem(), request);
    const auto found = find_progress(query->number, query->query_code, services, cipher);
    if (!found) return to_response(found.problem(), request);
    return json_response(bodies::to_progress(*found));
}

}  // namespace

void add_routes(http::Router& router, Services& services, const FieldCipher& cipher) {
    using http::Access;
    using http::Method;
    const auto add = [&](Method method, std::string pattern, std::string operation_id,
                         Access access, Handler handler) {
        router.add({method, std::move(pattern), std::move(operation_id), access,
                    http::Runs::OnWorker, [&services, &cipher, handler](const Request& request) {
                        return handler(request, services, cipher);
                    }});
    };
    add(Method::Post, "/api/open/cases", "registerExternalCase", Access::Client,
        register_as_client);
    add(Method::Get, "/api/open/cases", "listExternalCases", Access::Client, list_as_client);
    add(Method::Get, "/api/open/cases/{case_id}", "getExternalCase", Access::Client, get_as_client);
    add(Method::Post, "/api/open/cases/{case_id}/reports", "reportExternalCase", Access::Client,
        report_as_client);
    add(Method::Get, "/api/desk/external-cases", "listExternalCasesAtDesk", Access::Staff,
        list_at_desk);
    add(Method::Get, "/api/desk/external-cases/{case_id}", "getExternalCaseAtDesk", Access::Staff,
        get_at_desk);
    add(Method::Post, "/api/desk/external-cases", "registerExternalCaseByHand", Access::Staff,
        register_at_desk);
    add(Method::Post, "/api/desk/external-cases/{case_id}/reports", "reportExternalCaseByHand",
        Access::Staff, report_at_desk);
    add(Method::Get, "/api/external-cases", "listOwnExternalCases", Access::SignedIn,
        list_as_applicant);
    add(Method::Post, "/api/external-case-progress", "findExternalProgress", Access::Public,
        get_progress);
}

}  // namespace yimen::sharing
