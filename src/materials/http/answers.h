#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "materials/actions/change_material.h"
#include "materials/actions/read_file.h"
#include "materials/http/bodies.h"

#include "core/result.h"
#include "platform/http/message.h"
#include "platform/http/problem_json.h"
#include "platform/json/bind.h"

namespace yimen::materials {

/// Who asks, at which library: `owner` in the query.
Visit visit_of(const http::Request& request, Channel channel);

std::string text_of(const http::Request& request, std::string_view name);

/// What the contract calls an integer has been checked before the handler is asked.
std::int64_t number_of(const http::Request& request, std::string_view name, std::int64_t otherwise);

template <class Body>
http::Response json_response(const Body& body) {
    http::Response response;
    response.body = json::write(body);
    return response;
}

/// With its version as entity tag.
http::Response answer_material(const Result<Material>& material, bodies::Reader reader,
                               const http::Request& request);
http::Response answer_file(const Result<File>& file, const http::Request& request);
http::Response answer_done(const Result<Done>& done, const http::Request& request);

/// The bytes, kept from being taken for anything else: ranges and entity tag where a file lies.
http::Response answer_bytes(Result<OpenedFile> opened, const http::Request& request);

/// The one file of the multipart body under the name `file`; refuses invalid-input with /file
/// `file-expected`.
Result<const http::UploadedFile*> read_upload_part(const http::Request& request);

/// Refuses invalid-input for a malformed body and for /valid_from and /valid_to `day-malformed`.
Result<AddToLibrary> read_new_material(const http::Request& request, Channel channel);

/// Refuses version-required without If-Match.
Result<ChangeMaterial> read_change(const http::Request& request, Channel channel);

/// `attachment` with the name as it is and as ASCII (RFC 6266).
std::string content_disposition(std::string_view file_name);

}  // namespace yimen::materials
