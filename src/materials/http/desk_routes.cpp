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

using WindowHandler = Response (*)(const Request&, Services&, const Archive&);

Visit visit_of(const Request& request) {
    return materials::visit_of(request, Channel::Window);
}

Response upload_whole(const Request& request, Services& services, const Archive& archive) {
    const auto part = read_upload_part(request);
    if (!part) return to_response(part.problem(), request);
    return answer_file(
        upload_file({visit_of(request), (*part)->path, (*part)->file_name}, services, archive),
        request);
}

Response list(const Request& request, Services& services, const Archive& archive) {
    const auto listed = list_materials({.visit = visit_of(request),
                                        .kind = text_of(request, "kind"),
                                        .state = text_of(request, "state"),
                                        .after = text_of(request, "after"),
                                        .limit = page_limit_of(request, kPageDefault)},
                                       services, archive);
    if (!listed) return to_response(listed.problem(), request);
    return json_response(bodies::to_body(*listed, bodies::Reader::Staff));
}

Response add(const Request& request, Services& services, const Archive& archive) {
    const auto command = read_new_material(request, Channel::Window);
    if (!command) return to_response(command.problem(), request);
    return answer_material(add_to_library(*command, services, archive), bodies::Reader::Staff,
                           request);
}

Response get(const Request& request, Services& services, const Archive& archive) {
    return answer_material(
        read_material(visit_of(request), request.path_parameter("material_id"), services, archive),
        bodies::Reader::Staff, request);
}

Response verify(const Request& request, Services& services, const Archive& archive) {
    const auto command = read_change(request, Channel::Window);
    if (!command) return to_response(command.problem(), request);
    return answer_material(verify_material(*command, services, archive), bodies::Reader::Staff,
                           request);
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

void add_desk_routes(http::Router& router, Services& services, const Archive& archive) {
    const auto add_route = [&](Method method, std::string_view pattern, std::string operation_id,
                               WindowHandler handler) {
        const bool takes_file = pattern == "/files";
        router.add(
            {.method = method,
             .pattern = std::string{"/api/desk/materials"}.append(pattern),
             .operation_id = std::move(operation_id),
             .access = Access::Staff,
             .runs = http::Runs::OnWorker,
             .handler = [&services, &archive, handler](
                            const Request& request) { return handler(request, services, archive); },
             .uploads = takes_file ? http::Uploads::Accepted : http::Uploads::Refused});
    };
    add_route(Method::Post, "/files", "uploadFileAtWindow", upload_whole);
    add_route(Method::Get, "", "listMaterialsAtWindow", list);
    add_route(Method::Post, "", "addMaterialAtWindow", add);
    add_route(Method::Get, "/{material_id}", "getMaterialAtWindow", get);
    add_route(Method::Post, "/{material_id}/verification", "verifyMaterial", verify);
    add_route(Method::Get, "/{material_id}/files/{file_id}", "getMarkedCopy",
              bytes<FileForm::Whole>);
    add_route(Method::Get, "/{material_id}/files/{file_id}/preview", "getMarkedPreview",
              bytes<FileForm::Preview>);
}

}  // namespace yimen::materials
