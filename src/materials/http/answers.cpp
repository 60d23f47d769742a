#include "materials/http/answers.h"

#include <any>
#include <utility>

#include <fmt/format.h>

#include "platform/http/conditional.h"

namespace yimen::materials {

namespace {

using http::Request;
using http::Response;

constexpr int kNoContent = 204;

bool is_plain(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '.' || letter == '-' || letter == '_';
}

std::optional<Day> read_day(const std::optional<std::string>& text, std::string pointer,
                            std::vector<FieldProblem>& faults) {
    if (!text) return std::nullopt;
    const auto day = Day::parse(*text);
    if (!day) faults.push_back({std::move(pointer), "day-malformed", {}});
    return day;
}

}  // namespace

Visit visit_of(const Request& request, Channel channel) {
    return {.person = std::any_cast<const people::Person&>(request.caller),
            .channel = channel,
            .owner_id = request.parameter("owner")};
}

Response answer_material(const Result<Material>& material, bodies::Reader reader,
                         const Request& request) {
    if (!material) return http::to_response(material.problem(), request);
    auto response = json_response(bodies::to_body(*material, reader));
    response.header("ETag", http::etag_of_version(material->version));
    return response;
}

Response answer_file(const Result<File>& file, const Request& request) {
    if (!file) return http::to_response(file.problem(), request);
    return json_response(bodies::to_body(*file));
}

Response answer_done(const Result<Done>& done, const Request& request) {
    if (!done) return http::to_response(done.problem(), request);
    Response response;
    response.status = kNoContent;
    return response;
}

Response answer_bytes(Result<OpenedFile> opened, const Request& request) {
    if (!opened) return http::to_response(opened.problem(), request);
    Response response;
    response.content_type = opened->content_type;
    response.header("Content-Disposition", content_disposition(opened->name));
    // Whatever somebody handed in, it runs nothing here, even when a browser shows it.
    response.header("Content-Security-Policy", "sandbox; default-src 'none'");
    response.header("X-Content-Type-Options", "nosniff");
    if (opened->path) {
        response.file = std::move(*opened->path);
        response.header("ETag", '"' + opened->digest + '"');
        response.header("Cache-Control", "private, no-cache");
    } else {
        response.body = std::move(opened->bytes);
        response.header("Cache-Control", "no-store");
    }
    return response;
}

Result<const http::UploadedFile*> read_upload_part(const Request& request) {
    if (request.files.size() != 1 || request.files.front().field != "file") {
        return invalid_input({{"/file", "file-expected", {}}});
    }
    return &request.files.front();
}

Result<AddToLibrary> read_new_material(const Request& request, Channel channel) {
    auto body = json::read_body<bodies::NewMaterial>(request.body);
    if (!body) return body.problem();
    std::vector<FieldProblem> faults;
    AddToLibrary command{
        .visit = visit_of(request, channel),
        .material = {.owner_id = {},
                     .kind = std::move(body->kind),
                     .title = std::move(body->title),
                     .issuer = std::move(body->issuer),
                     .number = std::move(body->number),
                     .valid_from = read_day(body->valid_from, "/valid_from", faults),
                     .valid_to = read_day(body->valid_to, "/valid_to", faults),
                     .unit_id = {},
                     .file_ids = std::move(body->file_ids),
                     .by = {}},
        .self_made = body->self_made};
    if (!faults.empty()) return invalid_input(std::move(faults));
    return command;
}

Result<ChangeMaterial> read_change(const Request& request, Channel channel) {
    const auto version = http::version_from_if_match(request);
    if (!version) return Problem{ProblemKind::Invalid, "version-required", {}, {}};
    return ChangeMaterial{.visit = visit_of(request, channel),
                          .material_id = request.path_parameter("material_id"),
                          .version = *version};
}

std::string content_disposition(std::string_view file_name) {
    std::string ascii;
    std::string encoded;
    for (const char letter : file_name) {
        ascii += is_plain(letter) ? letter : '_';
        if (is_plain(letter)) {
            encoded += letter;
        } else {
            encoded += fmt::format("%{:02X}", static_cast<unsigned char>(letter));
        }
    }
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
}

}  // namespace yimen::materials
