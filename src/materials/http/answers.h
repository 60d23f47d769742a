#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "materials/actions/change_material.h"
#include "materials/actions/read_file.h"
#include "materials/http/bodies.h"

#include "core/result.h"
#include "platform/http/json_response.h"
#include "platform/http/message.h"
#include "platform/http/problem_json.h"
#include "platform/http/query.h"
#include "platform/json/bind.h"

namespace yimen::materials {

using http::json_response;

/// Who asks, at which library: `owner` in the query.
Visit visit_of(const http::Request& request, Channel channel);

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
