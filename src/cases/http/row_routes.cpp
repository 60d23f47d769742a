#include "cases/actions/file_rows.h"
#include "cases/http/request.h"
#include "cases/http/routes.h"
#include "cases/http/said_bodies.h"

#include "platform/http/keyed_write.h"
#include "platform/http/problem_json.h"

namespace yimen::cases {

namespace bodies {

struct RowBody {
    boost::json::value answers;
    std::optional<std::vector<HandedBody>> materials;
};
BOOST_DESCRIBE_STRUCT(RowBody, (), (answers, materials))

struct RowsBody {
    std::string item_id;
    std::string applicant_id;
    std::string channel;
    bool submit;
    std::vector<RowBody> rows;
    std::optional<std::vector<HandedBody>> materials;
};
BOOST_DESCRIBE_STRUCT(RowsBody, (), (item_id, applicant_id, channel, submit, rows, materials))

struct RowOutcomeBody {
    std::optional<FiledRow> filed;
    std::optional<boost::json::value> problem;
};
BOOST_DESCRIBE_STRUCT(RowOutcomeBody, (), (filed, problem))

struct RowOutcomesBody {
    std::vector<RowOutcomeBody> rows;
};
BOOST_DESCRIBE_STRUCT(RowOutcomesBody, (), (rows))

}  // namespace bodies

namespace {

using http::Request;
using http::Response;

/// Materials as they are sent; what is wrong with them goes to `faults`, below the pointer.
std::vector<HeldMaterial> read_materials(const std::optional<std::vector<bodies::HandedBody>>& sent,
                                         const std::string& pointer,
                                         std::vector<FieldProblem>& faults) {
    if (!sent) return {};
    auto materials = bodies::to_materials(*sent);
    if (materials) return *std::move(materials);
    for (auto fault : materials.problem().fields) {
        fault.pointer.insert(0, pointer);
        faults.push_back(std::move(fault));
    }
    return {};
}

Result<FileRows> command_of(const Request& request, const Office& office) {
    auto body = json::read_body<bodies::RowsBody>(request.body);
    if (!body) return body.problem();
    std::vector<FieldProblem> faults;
    FileRows command{.person = caller_of(request),
                     .entry_id = std::move(body->item_id),
                     .applicant_id = std::move(body->applicant_id),
                     .channel = std::move(body->channel),
                     .rows = {},
                     .materials = read_materials(body->materials, "", faults),
                     .submit = body->submit,
                     .write = {}};
    for (std::size_t at = 0; at < body->rows.size(); ++at) {
        auto& row = body->rows[at];
        const auto pointer = "/rows/" + std::to_string(at);
        auto materials = read_materials(row.materials, pointer, faults);
        if (!row.answers.is_object()) {
            faults.push_back({pointer + "/answers", "json-type", {{"expected", "object"}}});
            continue;
        }
        command.rows.push_back({std::move(row.answers.get_object()), std::move(materials)});
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    auto write = http::keyed_write_of(request, command.person.account_id, office.cipher);
    if (!write) return write.problem();
    command.write = *std::move(write);
    return command;
}

bodies::RowOutcomeBody body_of(const Result<FiledRow>& outcome, const Request& request) {
    if (outcome) return {*outcome, std::nullopt};
    return {std::nullopt, *json::parse(to_response(outcome.problem(), request).body)};
}

Response file(const Request& request, Services& services, Office& office) {
    const auto command = command_of(request, office);
    if (!command) return to_response(command.problem(), request);
    const auto outcomes = file_rows(*command, services, office);
    if (!outcomes) return to_response(outcomes.problem(), request);
    bodies::RowOutcomesBody body;
    for (const auto& outcome : *outcomes) body.rows.push_back(body_of(outcome, request));
    return json_response(body);
}

}  // namespace

void add_row_routes(http::Router& router, Services& services, Office& office) {
    add_case_route(router, services, office, http::Method::Post, "/api/cases/rows", "fileRows",
                   file);
}

}  // namespace yimen::cases
