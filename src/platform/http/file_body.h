#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "platform/http/byte_range.h"

namespace yimen::http {

/// A regular file that is open for reading until the last copy of this is gone.
class FileBody {
  public:
    /// Empty when it is missing, unreadable or no regular file.
    static std::optional<FileBody> open(const std::filesystem::path& path);

    std::uint64_t size_bytes() const { return size_bytes_; }

    /// A strong entity tag from size and time of the last change.
    std::string etag() const;

    /// The bytes of the range piece by piece, then an empty piece. A piece throws
    /// std::runtime_error when the file became shorter meanwhile.
    std::function<std::string()> pieces(ByteRange range) const;

  private:
    struct Descriptor;

    std::shared_ptr<const Descriptor> descriptor_;
    std::uint64_t size_bytes_ = 0;
    std::int64_t changed_nanoseconds_ = 0;
};

}  // namespace yimen::http
