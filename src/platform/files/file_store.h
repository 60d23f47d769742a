#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/result.h"
#include "platform/crypto/digest.h"
#include "platform/files/file_kind.h"

namespace yimen::files {

/// The bytes on the disk are not the ones that were kept.
class FileDamaged : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

struct StoredFile {
    std::string digest;  ///< 64 hexadecimal digits: its name
    FileKind kind = FileKind::Pdf;
    std::uint64_t size_bytes = 0;
};

/// Files under the digest of their bytes: the same bytes are kept once, and what is kept never
/// changes. Any thread and any process may use one folder at once. Throws std::system_error when
/// the disk refuses.
class FileStore {
  public:
    /// Makes the folder when there is none.
    FileStore(std::filesystem::path folder, std::uint64_t size_limit_bytes,
              crypto::DigestKind digest = crypto::DigestKind::Sm3);

    /// Copies a file in; durable when this returns. Refusals, in this order: too-large (fact
    /// limit), file-kind-refused.
    Result<StoredFile> keep(const std::filesystem::path& source) const;

    /// Keeps bytes that the program itself has made. As the other one.
    Result<StoredFile> keep_bytes(std::string_view bytes) const;

    /// Where it lies, after its bytes were read and found to be the ones that were kept. Refuses
    /// not-found, also for what is no digest. Throws FileDamaged.
    Result<std::filesystem::path> find(std::string_view digest) const;

  private:
    class Draft;

    Result<StoredFile> take(Draft& draft, StoredFile kept) const;
    Problem too_large() const;
    std::filesystem::path path_of(std::string_view digest) const;

    std::filesystem::path folder_;
    std::uint64_t size_limit_bytes_;
    crypto::DigestKind digest_;
};

}  // namespace yimen::files
