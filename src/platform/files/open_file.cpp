#include "platform/files/open_file.h"

#include <array>
#include <cerrno>
#include <system_error>

#include <unistd.h>

namespace yimen::files {

void throw_system_error(const std::string& what) {
    throw std::system_error{errno, std::generic_category(), what};
}

OpenFile::OpenFile(int descriptor, const std::string& name) : descriptor_(descriptor) {
    if (descriptor_ < 0) throw_system_error(name);
}

OpenFile::~OpenFile() {
    ::close(descriptor_);
}

void OpenFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            throw_system_error("write");
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

bool OpenFile::read_into(std::string& text) const {
    std::array<char, 64 * 1024> piece;
    while (true) {
        const auto size = ::read(descriptor_, piece.data(), piece.size());
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) throw_system_error("read");
        text.append(piece.data(), static_cast<std::size_t>(size));
        return size > 0;
    }
}

void OpenFile::sync() {
    if (::fsync(descriptor_) != 0) throw_system_error("fsync");
}

}  // namespace yimen::files
