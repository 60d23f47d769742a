#include "platform/files/file_mark.h"

#include <sys/stat.h>

namespace yimen::files {

std::optional<FileMark> mark_of(const std::filesystem::path& path) {
    struct stat found{};
    if (::stat(path.c_str(), &found) != 0) return std::nullopt;
    return FileMark{.inode = found.st_ino,
                    .size_bytes = found.st_size,
                    .written_at_seconds = found.st_mtim.tv_sec,
                    .written_at_nanoseconds = found.st_mtim.tv_nsec};
}

}  // namespace yimen::files
