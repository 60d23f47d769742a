#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace yimen::files {

/// By which a file is known to be another one than before: it was replaced (inode), written (time)
/// or grew. The time alone does not tell: two changes within one tick of the clock share it.
struct FileMark {
    std::uint64_t inode = 0;
    std::int64_t size_bytes = 0;
    std::int64_t written_at_seconds = 0;
    std::int64_t written_at_nanoseconds = 0;

    friend bool operator==(const FileMark&, const FileMark&) = default;
};

/// Nothing when there is no such file.
std::optional<FileMark> mark_of(const std::filesystem::path& path);

}  // namespace yimen::files
