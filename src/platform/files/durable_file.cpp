#include "platform/files/durable_file.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform/files/open_file.h"

namespace yimen::files {

namespace {

mode_t mode_for(Readers readers) {
    return readers == Readers::OwnerOnly ? 0600 : 0640;
}

std::filesystem::path folder_of(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
}

}  // namespace

void write_durably(const std::filesystem::path& path, std::string_view text, Readers readers) {
    auto target = path.string() + ".XXXXXX";
    OpenFile file{::mkostemp(target.data(), O_CLOEXEC), target};
    try {
        if (::fchmod(file.descriptor(), mode_for(readers)) != 0) throw_system_error("chmod");
        file.write(text);
        file.sync();
        if (::rename(target.c_str(), path.c_str()) != 0) throw_system_error("rename");
    } catch (...) {
        ::unlink(target.c_str());
        throw;
    }
    sync_folder(folder_of(path));
}

void append_durably(const std::filesystem::path& path, std::string_view text, Readers readers) {
    const bool fresh = !std::filesystem::exists(path);
    OpenFile file{
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, mode_for(readers)),
        path.string()};
    file.write(text);
    file.sync();
    if (fresh) sync_folder(folder_of(path));
}

std::optional<std::string> read_file(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 && errno == ENOENT) return std::nullopt;
    const OpenFile file{descriptor, path.string()};
    std::string text;
    while (file.read_into(text)) continue;
    return text;
}

void sync_folder(const std::filesystem::path& folder) {
    OpenFile opened{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC), folder.string()};
    opened.sync();
}

}  // namespace yimen::files
