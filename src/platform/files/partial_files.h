#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/files/open_file.h"

namespace yimen::files {

/// One file that grows piece by piece; nobody else writes to it meanwhile.
class PartialFile {
  public:
    /// Takes what open() brought, locked.
    PartialFile(int descriptor, const std::string& name) : file_(descriptor, name) {}

    /// Puts the bytes there and makes them durable. Throws std::system_error.
    void write(std::uint64_t offset, std::string_view bytes);

    std::uint64_t size_bytes() const;

    /// Whether these bytes stand there already.
    bool holds(std::uint64_t offset, std::string_view bytes) const;

  private:
    OpenFile file_;
};

/// Files that arrive in pieces, in a folder of their own, under ids made by this program. They
/// survive a restart; how many bytes of one count is kept by the caller. Any process may use the
/// folder at once. Throws std::system_error when the disk refuses.
class PartialFiles {
  public:
    /// Makes the folder when there is none.
    explicit PartialFiles(std::filesystem::path folder);

    /// Makes the file when there is none; null while somebody else has it open.
    std::unique_ptr<PartialFile> open(std::string_view id) const;

    /// Of every file that is there.
    std::vector<std::string> ids() const;

    std::filesystem::path path_of(std::string_view id) const { return folder_ / id; }

    /// Cuts off what came after `size_bytes`.
    void cut(std::string_view id, std::uint64_t size_bytes) const;

    /// One that is not there is no fault.
    void remove(std::string_view id) const;

  private:
    std::filesystem::path folder_;
};

}  // namespace yimen::files
