#include <any>

#include "materials/actions/resumable_upload.h"
#include "materials/actions/take_in_file.h"
#include "materials/http/answers.h"
#include "materials/http/routes.h"

namespace yimen::materials {

namespace {

using http::Access;
using http::Method;
using http::Request;
using http::Response;
using http::to_response;

constexpr std::int64_t kPageDefault = 20;

using OwnHandler = Response (*)(const Request&, Services&, const Archive&);

Visit visit_of(const Request& request) {
    return materials::visit_of(request, Channel::Online);
}

const people::Person& caller_of(const Request& request) {
    return std::any_cast<const people::Person&>(request.caller);
}

Response answer_upload(const Result<Upload>& upload, const Request& request) {
    if (!upload) return to_response(upload.problem(), request);
    return json_response(bodies::to_body(*upload));
}

Response upload_whole(const Request& request, Services& services, const Archive& archive) {
    const auto part = read_upload_part(request);
    if (!part) return to_response(part.problem(), request);
    return answer_file(
        upload_file({visit_of(request), (*part)->path, (*part)->file_name}, services, archive),
        request);
}

Response begin(const Request& request, Services& services, const Archive& archive) {
    auto body = json::read_body<bodies::BeginUpload>(request.body);
    if (!body) return to_response(body.problem(), request);
    return answer_upload(begin_upload({.visit = visit_of(request),
                                       .file_name = std::move(body->file_name),
                                       .size_bytes = body->size_bytes,
                                       .digest = std::move(body->digest)},
                                      services, archive),
                         request);
}

Response get_upload(const Request& request, Services& services, const Archive& archive) {
    return answer_upload(
        read_upload(caller_of(request), request.path_parameter("upload_id"), services, archive),
        request);
}

Response append(const Request& request, Services& services, const Archive& archive) {
    return answer_upload(append_chunk({.person = caller_of(request),
                                       .upload_id = request.path_parameter("upload_id"),
                                       .offset = number_of(request, "offset", 0),
                                       .bytes = request.body},
                                      services, archive),
                         request);
}

Response finish(const Request& request, Services& services, const Archive& archive) {
    return answer_file(
        finish_upload(caller_of(request), request.path_parameter("upload_id"), services, archive),
        request);
}

Response abandon(const Request& request, Services& services, const Archive& archive) {
    return answer_done(
        abandon_upload(caller_of(request), request.path_parameter("upload_id"), services, archive),
        request);
}

Response answer_list(const Result<MaterialList>& list, const Request& request) {
    if (!list) return to_response(list.problem(), request);
    return json_response(bodies::to_body(*list, bodies::Reader::Owner));
}

Response list(const Request& request, Services& services, const Archive& archive) {
    return answer_list(list_materials({.visit = visit_of(request),
                                       .kind = text_of(request, "kind"),
                                       .state = text_of(request, "state"),
                                       .after = text_of(request, "after"),
                                       .limit = page_limit_of(request, kPageDefault)},
                                      services, archive),
                       request);
}

Response reusable(const Request& request, Services& services, const Archive& archive) {
    return answer_list(list_reusable(visit_of(request), text_of(request, "kind"),
                                     Day::parse(text_of(request, "day")), services, archive),
                       request);
}

Response add(const Request& request, Services& services, const Archive& archive) {
    const auto command = read_new_material(request, Channel::Online);
    if (!command) return to_response(command.problem(), request);
    return answer_material(add_to_library(*command, services, archive), bodies::Reader::Owner,
                           request);
}

Response get(const Request& request, Services& services, const Archive& archive) {
    return answer_material(
        read_material(visit_of(request), request.path_parameter("material_id"), services, archive),
        bodies::Reader::Owner, request);
}

Response rename(const Request& request, Services& services, const Archive& archive) {
    const auto body = json::read_body<bodies::Title>(request.body);
    if (!body) return to_response(body.problem(), request);
    const auto command = read_change(request, Channel::Online);
    if (!command) return to_response(command.problem(), request);
    return answer_material(rename_material(*command, body->title, services, archive),
                           bodies::Reader::Owner, request);
}

using Act = Result<Material> (*)(const ChangeMaterial&, Services&, const Archive&);

template <Act act>
Response change(const Request& request, Services& services, const Archive& archive) {
    const auto command = read_change(request, Channel::Online);
    if (!command) return to_response(command.problem(), request);
    return answer_material(act(*command, services, archive), bodies::Reader::Owner, request);
}

ListTraces traces_of(const Request& request) {
    return {.visit = visit_of(request),
            .material_id = request.path_parameter("material_id"),
            .after = text_of(request, "after"),
            .limit = page_limit_of(request, kPageDefault)};
}

Response uses(const Request& request, Services& services, const Archive& archive) {
    const auto page = list_uses(traces_of(request), services, archive);
    if (!page) return to_response(page.problem(), request);
    return json_response(bodies::to_body(*page));
}

Response accesses(const Request& request, Services& services, const Archive& archive) {
    const auto page = list_accesses(traces_of(request), services, archive);
    if (!page) return to_response(page.problem(), request);
    return json_response(bodies::to_body(*page));
}

template <FileForm form>
Response bytes(const Request& request, Services& services, const Archive& archive) {
    return answer_bytes(read_file({.visit = visit_of(request),
                                   .material_id = request.path_parameter("material_id"),
                                   .file_id = request.path_parameter("file_id"),
                                   .form = form},
                                  services, archive),
                        request);
}

}  // namespace

void add_own_routes(http::Router& router, Services& services, const Archive& archive) {
    const auto add_route = [&](Method method, std::string_view pattern, std::string operation_id,
                               OwnHandler handler) {
        const bool takes_file = pattern == "/files";
        router.add(
            {.method = method,
             .pattern = std::string{"/api/materials"}.append(pattern),
             .operation_id = std::move(operation_id),
             .access = Access::SignedIn,
             .runs = http::Runs::OnWorker,
             .handler = [&services, &archive, handler](
                            const Request& request) { return handler(request, services, archive); },
             .uploads = takes_file ? http::Uploads::Accepted : http::Uploads::Refused});
    };
    add_route(Method::Post, "/files", "uploadMaterialFile", upload_whole);
    add_route(Method::Post, "/uploads", "beginUpload", begin);
    add_route(Method::Get, "/uploads/{upload_id}", "getUpload", get_upload);
    add_route(Method::Patch, "/uploads/{upload_id}", "appendChunk", append);
    add_route(Method::Post, "/uploads/{upload_id}/completion", "finishUpload", finish);
    add_route(Method::Delete, "/uploads/{upload_id}", "abandonUpload", abandon);
    add_route(Method::Get, "", "listMaterials", list);
    add_route(Method::Get, "/reusable", "listReusableMaterials", reusable);
    add_route(Method::Post, "", "addMaterial", add);
    add_route(Method::Get, "/{material_id}", "getMaterial", get);
    add_route(Method::Put, "/{material_id}/title", "renameMaterial", rename);
    add_route(Method::Post, "/{material_id}/withdrawal", "withdrawMaterial",
              change<withdraw_material>);
    add_route(Method::Delete, "/{material_id}/withdrawal", "undoWithdrawal",
              change<undo_withdrawal>);
    add_route(Method::Get, "/{material_id}/uses", "listMaterialUses", uses);
    add_route(Method::Get, "/{material_id}/accesses", "listMaterialAccesses", accesses);
    add_route(Method::Get, "/{material_id}/files/{file_id}", "getMaterialFile",
              bytes<FileForm::Whole>);
    add_route(Method::Get, "/{material_id}/files/{file_id}/preview", "getMaterialPreview",
              bytes<FileForm::Preview>);
}

}  // namespace yimen::materials
