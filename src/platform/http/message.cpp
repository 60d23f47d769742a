#include "platform/http/message.h"

#include <stdexcept>

namespace yimen::http {

std::string_view method_name(Method method) {
    switch (method) {
        case Method::Get:
            return "GET";
        case Method::Head:
            return "HEAD";
        case Method::Post:
            return "POST";
        case Method::Put:
            return "PUT";
        case Method::Patch:
            return "PATCH";
        case Method::Delete:
            return "DELETE";
    }
    return "-";
}

const std::string* NamedValues::find(std::string_view name) const {
    for (const auto& [entry_name, value] : entries_) {
        if (entry_name == name) return &value;
    }
    return nullptr;
}

const std::string& NamedValues::get(std::string_view name) const {
    if (const auto* found = find(name)) return *found;
    throw std::out_of_range{"no value is named " + std::string{name}};
}

namespace {
std::string_view value_or_empty(const NamedValues& values, std::string_view name) {
    const auto* found = values.find(name);
    return found ? std::string_view{*found} : std::string_view{};
}
}  // namespace

std::optional<std::string> Request::parameter(std::string_view name) const {
    const auto* found = query.find(name);
    if (!found) return std::nullopt;
    return *found;
}

std::string_view Request::header(std::string_view lower_case_name) const {
    return value_or_empty(headers, lower_case_name);
}

std::string_view Request::cookie(std::string_view name) const {
    return value_or_empty(cookies, name);
}

Response workbook_response(std::string workbook, std::string_view file_name) {
    Response response;
    response.content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    response.body = std::move(workbook);
    response.header("Content-Disposition",
                    "attachment; filename=\"" + std::string{file_name} + ".xlsx\"");
    return response;
}

}  // namespace yimen::http
