#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "materials/actions/library.h"
#include "materials/domain/upload.h"

namespace yimen::materials {

struct BeginUpload {
    Visit visit;
    std::string file_name;
    std::int64_t size_bytes = 0;
    std::optional<std::string> digest;  ///< see parse_stated_digest
};

/// Refusals, in this order: those of open_library_to_add, invalid-input with those of find_faults,
/// too-many-uploads (fact limit), library-full (fact limit).
Result<Upload> begin_upload(const BeginUpload& command, Services& services, const Archive& archive);

/// How far it is. Refuses not-found, also for one that somebody else began.
Result<Upload> read_upload(const people::Person& person, std::string_view upload_id,
                           Services& services, const Archive& archive);

struct AppendChunk {
    people::Person person;
    std::string upload_id;
    std::int64_t offset = 0;
    std::string_view bytes;
};

/// Adds a piece, durably; the same piece again changes nothing. Refusals, in this order: not-found,
/// upload-busy (another piece of it is being written), too-large (fact limit),
/// upload-offset-differs (fact offset: where the next piece begins).
Result<Upload> append_chunk(const AppendChunk& command, Services& services, const Archive& archive);

/// The file, when all of it is there; the same file when asked again. Refusals, in this order:
/// not-found, upload-busy, upload-incomplete (fact offset), digest-differs, those of take_in.
Result<File> finish_upload(const people::Person& person, std::string_view upload_id,
                           Services& services, const Archive& archive);

/// Nothing of it stays, unless it is finished. Refuses not-found and upload-busy.
Result<Done> abandon_upload(const people::Person& person, std::string_view upload_id,
                            Services& services, const Archive& archive);

}  // namespace yimen::materials
