#include "platform/files/partial_files.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform/files/durable_file.h"

namespace yimen::files {

void PartialFile::write(std::uint64_t offset, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written =
            ::pwrite(file_.descriptor(), bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw_system_error("write");
        offset += static_cast<std::uint64_t>(written);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    file_.sync();
}

std::uint64_t PartialFile::size_bytes() const {
    struct stat status{};
    if (::fstat(file_.descriptor(), &status) != 0) throw_system_error("stat");
    return static_cast<std::uint64_t>(status.st_size);
}

bool PartialFile::holds(std::uint64_t offset, std::string_view bytes) const {
    std::string there(bytes.size(), '\0');
    std::size_t filled = 0;
    while (filled < there.size()) {
        const auto got = ::pread(file_.descriptor(), there.data() + filled, there.size() - filled,
                                 static_cast<off_t>(offset + filled));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) throw_system_error("read");
        if (got == 0) return false;
        filled += static_cast<std::size_t>(got);
    }
    return there == bytes;
}

PartialFiles::PartialFiles(std::filesystem::path folder) : folder_(std::move(folder)) {
    std::filesystem::create_directories(folder_);
}

std::unique_ptr<PartialFile> PartialFiles::open(std::string_view id) const {
    const auto path = path_of(id);
    const bool fresh = !std::filesystem::exists(path);
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    auto opened = std::make_unique<PartialFile>(descriptor, path.string());
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) return nullptr;
    if (fresh) sync_folder(folder_);
    return opened;
}

std::vector<std::string> PartialFiles::ids() const {
    std::vector<std::string> ids;
    for (const auto& entry : std::filesystem::directory_iterator{folder_}) {
        ids.push_back(entry.path().filename().string());
    }
    return ids;
}

void PartialFiles::cut(std::string_view id, std::uint64_t size_bytes) const {
    const auto path = path_of(id);
    if (std::filesystem::file_size(path) > size_bytes) {
        std::filesystem::resize_file(path, size_bytes);
    }
}

void PartialFiles::remove(std::string_view id) const {
    std::filesystem::remove(path_of(id));
}

}  // namespace yimen::files
