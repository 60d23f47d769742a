#include "platform/http/file_body.h"

#include <algorithm>
#include <cerrno>
#include <stdexcept>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yimen::http {
namespace {
constexpr std::uint64_t kPieceBytes = 128 * 1024;
}

struct FileBody::Descriptor {
    explicit Descriptor(int opened) : number(opened) {}
    ~Descriptor() { ::close(number); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number;
};

std::optional<FileBody> FileBody::open(const std::filesystem::path& path) {
    // Non-blocking, so that a named pipe in the folder cannot hold the thread.
    const int number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (number < 0) return std::nullopt;
    FileBody body;
    body.descriptor_ = std::make_shared<const Descriptor>(number);
    struct stat status{};
    if (::fstat(number, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    body.size_bytes_ = static_cast<std::uint64_t>(status.st_size);
    body.changed_nanoseconds_ = status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec;
    return body;
}

std::string FileBody::etag() const {
    return fmt::format("\"{:x}-{:x}\"", size_bytes_, changed_nanoseconds_);
}

std::function<std::string()> FileBody::pieces(ByteRange range) const {
    return [descriptor = descriptor_, at = range.first, end = range.last + 1]() mutable {
        std::string piece(std::min(kPieceBytes, end - at), '\0');
        std::size_t filled = 0;
        while (filled < piece.size()) {
            const auto got = ::pread(descriptor->number, piece.data() + filled,
                                     piece.size() - filled, static_cast<off_t>(at + filled));
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) throw std::runtime_error{"a file became shorter while it was sent"};
            filled += static_cast<std::size_t>(got);
        }
        at += piece.size();
        return piece;
    };
}

}  // namespace yimen::http
