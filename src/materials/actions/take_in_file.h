#pragma once

#include <filesystem>
#include <string>

#include "materials/actions/library.h"

namespace yimen::materials {

/// A file that came whole, in one request.
struct UploadFile {
    Visit visit;
    std::filesystem::path path;
    std::string file_name;  ///< as the sender calls it
};

/// Scans it, reads it, keeps it. Refusals, in this order: those of open_library_to_add,
/// invalid-input with /file_name `file-name-malformed` and /size_bytes `file-size-out-of-range`,
/// library-full (fact limit), those of take_in.
Result<File> upload_file(const UploadFile& command, Services& services, const Archive& archive);

/// What is known of a file once its bytes are kept.
struct TakenFile {
    std::string digest;
    std::string kind;
    std::int64_t size_bytes = 0;
    std::optional<std::int64_t> pages;
    ScanState scan = ScanState::NotScanned;
};

/// The bytes go through the virus scanner, are read as what they are, and are kept; the file itself
/// stays where it is. Refusals, in this order: file-kind-refused, file-infected, those of
/// paper::count_pages, too-large.
Result<TakenFile> take_in(const std::filesystem::path& path, const Archive& archive);

/// What the scanner says of it, or that there is none.
ScanState scan(const std::filesystem::path& path, const Archive& archive);

/// Refuses library-full (fact limit) when so many bytes more are too many.
std::optional<Problem> find_full(db::Transaction& transaction, std::string_view owner_id,
                                 std::int64_t more_bytes, const Archive& archive);

}  // namespace yimen::materials
