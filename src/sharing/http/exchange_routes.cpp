#include <algorithm>

#include <boost/json.hpp>

#include "sharing/actions/exchange.h"
#include "sharing/http/request.h"
#include "sharing/http/routes.h"

namespace yimen::sharing {

namespace {

using crypto::FieldCipher;
using http::Request;
using http::Response;
using http::to_response;

/// One line, elements in the order of kElements: equal rows give equal bytes.
std::string to_line(const ExchangeRow& row) {
    boost::json::object line;
    for (const auto& element : kElements) {
        const auto& text = row.*element.member;
        if (!text.empty()) line.emplace(element.name, text);
    }
    return boost::json::serialize(line) + '\n';
}

void read_element(ExchangeRow& row, const boost::json::key_value_pair& said,
                  const std::string& pointer, std::vector<FieldProblem>& faults) {
    const auto place = pointer + '/' + json::escape_pointer(said.key());
    const auto* const found =
        std::find_if(kElements.begin(), kElements.end(),
                     [&](const Element& element) { return element.name == said.key(); });
    if (found == kElements.end()) {
        faults.push_back({place, "json-unknown", {}});
        return;
    }
    const auto* text = said.value().if_string();
    if (text == nullptr) {
        faults.push_back({place, "json-type", {{"expected", "string"}}});
        return;
    }
    row.*found->member = std::string{text->data(), text->size()};
    if (!text::is_clean_input(row.*found->member, text::Lines::Many)) {
        faults.push_back({place, "text-not-clean", {}});
    }
}

ExchangeRow read_line(std::string_view line, const std::string& pointer,
                      std::vector<FieldProblem>& faults) {
    ExchangeRow row;
    const auto value = json::parse(line);
    if (!value) {
        faults.push_back({pointer, value.problem().code, value.problem().facts});
        return row;
    }
    const auto* object = value->if_object();
    if (object == nullptr) {
        faults.push_back({pointer, "json-type", {{"expected", "object"}}});
        return row;
    }
    for (const auto& said : *object) read_element(row, said, pointer, faults);
    return row;
}

/// Empty lines count, so that a row is named by its line; they say nothing. Goes no further than
/// the first row that is too many.
Result<std::vector<ImportExchange::Line>> read_lines(std::string_view text,
                                                     const people::CallingClient& client) {
    std::vector<FieldProblem> faults;
    std::vector<ImportExchange::Line> rows;
    for (std::size_t number = 0; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (text::is_blank(line)) continue;
        if (auto refused = refuse_import(client, rows.size() + 1)) return *std::move(refused);
        rows.push_back({number, read_line(line, '/' + std::to_string(number), faults)});
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    return rows;
}

Response take_away(const Request& request, Services& services, const FieldCipher& cipher) {
    const auto page = export_exchange({.client = client_of(request),
                                       .purpose = text_of(request, "purpose"),
                                       .cursor = text_of(request, "after"),
                                       .limit = page_of(request).limit},
                                      services, cipher);
    if (!page) return to_response(page.problem(), request);
    Response response;
    response.content_type = "application/jsonl; charset=utf-8";
    for (const auto& row : page->rows) response.body += to_line(row);
    response.header("Next-Cursor", page->cursor);
    return response;
}

Response bring_in(const Request& request, Services& services, const FieldCipher& cipher) {
    auto write = write_of(request, cipher);
    if (!write) return to_response(write.problem(), request);
    const auto& client = client_of(request);
    if (const auto refused = refuse_import(client, 0)) return to_response(*refused, request);
    auto rows = read_lines(request.body, client);
    if (!rows) return to_response(rows.problem(), request);
    const auto imported = import_exchange(
        {.client = client, .write = *std::move(write), .rows = *std::move(rows)}, services, cipher);
    return imported ? json_response(*imported) : to_response(imported.problem(), request);
}

}  // namespace

void add_exchange_routes(http::Router& router, Services& services, const FieldCipher& cipher) {
    router.add({http::Method::Get, "/api/open/exchange", "exportExchange", http::Access::Client,
                http::Runs::OnWorker, [&services, &cipher](const Request& request) {
                    return take_away(request, services, cipher);
                }});
    router.add({http::Method::Post, "/api/open/exchange", "importExchange", http::Access::Client,
                http::Runs::OnWorker, [&services, &cipher](const Request& request) {
                    return bring_in(request, services, cipher);
                }});
}

}  // namespace yimen::sharing
