#include "api/contract.h"

#include <stdexcept>

#include <boost/json.hpp>

#include "api/openapi_text.h"
#include "support/json_text.h"

#include "platform/http/problem_words.h"

namespace yimen::test {

namespace {

namespace json = boost::json;

json::value read_contract() {
    std::string text;
    for (const auto piece : kContractPieces) text += piece;
    return json::parse(text);
}

http::Method method_of(const std::string& name) {
    static const std::map<std::string, http::Method> methods = {{"get", http::Method::Get},
                                                                {"post", http::Method::Post},
                                                                {"put", http::Method::Put},
                                                                {"patch", http::Method::Patch},
                                                                {"delete", http::Method::Delete}};
    return methods.at(name);
}

http::Access access_of(const std::string& name) {
    static const std::map<std::string, http::Access> accesses = {
        {"public", http::Access::Public},
        {"signed-in", http::Access::SignedIn},
        {"staff", http::Access::Staff},
        {"client", http::Access::Client}};
    return accesses.at(name);
}

std::vector<std::string> path_parameters_of(const json::value& operation,
                                            const json::value& document) {
    std::vector<std::string> names;
    const auto* parameters = operation.as_object().if_contains("parameters");
    if (parameters == nullptr) return names;
    for (const auto& entry : parameters->as_array()) {
        const auto& parameter = follow(entry, document);
        if (text_of(parameter.at("in")) == "path") names.push_back(text_of(parameter.at("name")));
    }
    return names;
}

/// What stands before the parameters: application/json; charset=utf-8
std::string_view media_type_of(const http::Response& response) {
    return std::string_view{response.content_type}.substr(0, response.content_type.find(';'));
}

void find_header_faults(const json::object& answer, const http::Response& response,
                        std::vector<std::string>& faults) {
    const auto* headers = answer.if_contains("headers");
    if (headers == nullptr) return;
    for (const auto& header : headers->as_object()) {
        const auto found =
            std::find_if(response.headers.begin(), response.headers.end(),
                         [&](const auto& sent) { return sent.first == header.key(); });
        if (found == response.headers.end()) {
            faults.push_back("the header " + std::string{header.key()} + " is missing");
        }
    }
}

/// The words of a refusal stand in api/problems.toml under its code, with its status.
void find_refusal_faults(const json::value& body, int status, std::vector<std::string>& faults) {
    if (body.at("status").to_number<int>() != status) {
        faults.push_back("the body speaks of another status than the answer");
    }
    const auto code = text_of(body.at("code"));
    const auto words = std::find_if(std::begin(http::kProblemWords), std::end(http::kProblemWords),
                                    [&](const auto& one) { return one.code == code; });
    if (words == std::end(http::kProblemWords)) {
        faults.push_back(code + " has no words");
    } else if (words->status != status) {
        faults.push_back(code + " should come with " + std::to_string(words->status));
    }
}

}  // namespace

const Contract& Contract::get() {
    static const Contract contract;
    return contract;
}

Contract::Contract() : document_(read_contract()) {
    for (const auto& path : document_.at("paths").as_object()) {
        for (const auto& entry : path.value().as_object()) {
            operations_.push_back({.method = method_of(entry.key()),
                                   .pattern = path.key(),
                                   .id = text_of(entry.value().at("operationId")),
                                   .tag = text_of(entry.value().at("tags").at(0)),
                                   .access = access_of(text_of(entry.value().at("x-access"))),
                                   .path_parameters = path_parameters_of(entry.value(), document_),
                                   .source = &entry.value()});
        }
    }
    for (const auto& schema : document_.at_pointer("/components/schemas").as_object()) {
        Schema{schema.value(), document_};
    }
}

const Operation& Contract::operation(std::string_view id) const {
    for (const auto& operation : operations_) {
        if (operation.id == id) return operation;
    }
    throw std::out_of_range{"the contract has no operation " + std::string{id}};
}

Schema Contract::body_schema(const Operation& operation) const {
    const auto& body = follow(operation.source->at("requestBody"), document_);
    return {body.at("content").at("application/json").at("schema"), document_};
}

std::vector<QueryParameter> Contract::query_parameters(const Operation& operation) const {
    std::vector<QueryParameter> found;
    const auto* parameters = operation.source->as_object().if_contains("parameters");
    if (parameters == nullptr) return found;
    for (const auto& entry : parameters->as_array()) {
        const auto& parameter = follow(entry, document_).as_object();
        if (text_of(parameter.at("in")) != "query") continue;
        const auto* required = parameter.if_contains("required");
        found.push_back({.name = text_of(parameter.at("name")),
                         .required = required != nullptr && required->as_bool(),
                         .schema = follow(parameter.at("schema"), document_).as_object()});
    }
    return found;
}

std::vector<std::string> Contract::find_faults(const Operation& operation,
                                               const http::Response& response) const {
    const auto& answers = operation.source->at("responses").as_object();
    const auto* found = answers.if_contains(std::to_string(response.status));
    if (found == nullptr && response.status >= 400) found = answers.if_contains("default");
    if (found == nullptr) {
        return {"the contract knows no status " + std::to_string(response.status)};
    }
    std::vector<std::string> faults;
    const auto& answer = follow(*found, document_).as_object();
    find_header_faults(answer, response, faults);
    const auto* contents = answer.if_contains("content");
    if (contents == nullptr) {
        if (!response.body.empty()) faults.push_back("has a body");
        return faults;
    }
    const auto media_type = media_type_of(response);
    const auto* content = contents->as_object().if_contains(media_type);
    if (content == nullptr) {
        faults.push_back("the contract knows no content " + std::string{media_type});
        return faults;
    }
    if (!media_type.ends_with("json")) return faults;

    json::error_code error;
    const auto body = json::parse(response.body, error);
    if (error) return {"the body is no JSON"};
    const auto broken = Schema{content->at("schema"), document_}.find_faults(body);
    faults.insert(faults.end(), broken.begin(), broken.end());
    if (faults.empty() && response.status >= 400) {
        find_refusal_faults(body, response.status, faults);
    }
    return faults;
}

std::set<std::string> Contract::operations_of(std::string_view tag) const {
    std::set<std::string> ids;
    for (const auto& operation : operations_) {
        if (operation.tag == tag) ids.insert(operation.id);
    }
    return ids;
}

}  // namespace yimen::test
