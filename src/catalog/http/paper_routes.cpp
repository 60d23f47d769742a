#include "catalog/actions/print_form.h"
#include "catalog/actions/read_guide.h"
#include "catalog/actions/read_manual.h"
#include "catalog/actions/write_row_template.h"
#include "catalog/http/bodies.h"
#include "catalog/http/desk_request.h"
#include "catalog/http/routes.h"

#include "platform/http/problem_json.h"
#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

using http::Access;
using http::Method;
using http::Request;
using http::Response;
using http::Runs;

Response pdf_response(std::string pdf, const std::string& file_name) {
    Response response;
    response.content_type = "application/pdf";
    response.body = std::move(pdf);
    response.header("Content-Disposition", "inline; filename=\"" + file_name + "\"");
    return response;
}

Response get_form(const Request& request, Services& services, const std::string& public_address,
                  FormFilling filling) {
    const auto guide = read_guide(request.path_parameter("item_id"), services.database);
    if (!guide) return to_response(guide.problem(), request);
    auto pdf = print_form(*guide, filling, public_address + "/items/" + guide->entry.id);
    if (!pdf) return to_response(pdf.problem(), request);
    return pdf_response(std::move(*pdf),
                        filling == FormFilling::Sample ? "sample-form.pdf" : "form.pdf");
}

Response get_row_template(const Request& request, Services& services) {
    const auto guide = read_guide(request.path_parameter("item_id"), services.database);
    if (!guide) return to_response(guide.problem(), request);
    auto workbook = write_row_template(*guide);
    if (!workbook) return to_response(workbook.problem(), request);
    return http::workbook_response(*std::move(workbook), "rows");
}

Response get_manual(const Request& request, Services& services) {
    auto manual =
        read_manual(request.path_parameter("entry_id"), caller_of(request), services.database);
    if (!manual) return to_response(manual.problem(), request);
    Response response;
    response.body = json::write(bodies::to_body(std::move(*manual)));
    return response;
}

Response get_manual_paper(const Request& request, Services& services) {
    const auto manual =
        read_manual(request.path_parameter("entry_id"), caller_of(request), services.database);
    if (!manual) return to_response(manual.problem(), request);
    return pdf_response(print_manual(*manual, services.clock.now()), "manual.pdf");
}

}  // namespace

void add_paper_routes(http::Router& router, Services& services, const std::string& public_address) {
    const auto add = [&](Access access, std::string pattern, std::string operation_id,
                         http::Handler handler) {
        router.add({.method = Method::Get,
                    .pattern = std::move(pattern),
                    .operation_id = std::move(operation_id),
                    .access = access,
                    .runs = Runs::OnWorker,
                    .handler = std::move(handler)});
    };
    add(Access::Public, "/api/items/{item_id}/form.pdf", "getItemForm",
        [&services, public_address](const Request& request) {
            return get_form(request, services, public_address, FormFilling::Blank);
        });
    add(Access::Public, "/api/items/{item_id}/sample-form.pdf", "getItemSampleForm",
        [&services, public_address](const Request& request) {
            return get_form(request, services, public_address, FormFilling::Sample);
        });
    add(Access::Public, "/api/items/{item_id}/rows.xlsx", "getRowTemplateOfItem",
        [&](const Request& request) { return get_row_template(request, services); });
    add(Access::Staff, "/api/desk/entries/{entry_id}/manual", "getManual",
        [&](const Request& request) { return get_manual(request, services); });
    add(Access::Staff, "/api/desk/entries/{entry_id}/manual.pdf", "getManualPaper",
        [&](const Request& request) { return get_manual_paper(request, services); });
}

}  // namespace yimen::catalog
