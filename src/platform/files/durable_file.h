#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

/// Small files that must survive a power cut. All throw std::system_error when the disk refuses.
namespace yimen::files {

enum class Readers {
    OwnerOnly,  ///< mode 0600
    Group,      ///< mode 0640
};

/// Puts the whole text there or leaves what was there before; durable when this returns.
void write_durably(const std::filesystem::path& path, std::string_view text, Readers readers);

/// Adds the text at the end (makes the file when there is none); durable when this returns.
void append_durably(const std::filesystem::path& path, std::string_view text, Readers readers);

/// The whole file; nothing when there is none.
std::optional<std::string> read_file(const std::filesystem::path& path);

/// Makes the names in the folder durable: a new file is safe only when its folder is.
void sync_folder(const std::filesystem::path& folder);

}  // namespace yimen::files
