#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace yimen::files {

/// The kinds of file that people may hand in.
enum class FileKind { Pdf, Png, Jpeg, Ofd, Xlsx, Docx };

/// application/pdf …
std::string_view content_type(FileKind kind);

/// pdf, png, jpeg, ofd, xlsx, docx: the word in the store and in the API.
std::string_view name_of(FileKind kind);
std::optional<FileKind> find_file_kind(std::string_view name);

/// What the bytes themselves say, whatever the sender calls them; nothing for every other kind and
/// for a container that is cut off. Throws std::system_error when the file cannot be read.
std::optional<FileKind> sniff_file(const std::filesystem::path& path);

}  // namespace yimen::files
