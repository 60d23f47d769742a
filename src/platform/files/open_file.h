#pragma once

#include <string>
#include <string_view>

namespace yimen::files {

/// Throws std::system_error for errno.
[[noreturn]] void throw_system_error(const std::string& what);

/// Owns a file descriptor. Throws std::system_error when the kernel refuses.
class OpenFile {
  public:
    /// Takes what open() brought, also its refusal.
    OpenFile(int descriptor, const std::string& name);
    ~OpenFile();
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    int descriptor() const { return descriptor_; }
    void write(std::string_view bytes);
    /// Adds the next piece; false at the end of the file.
    bool read_into(std::string& text) const;
    void sync();

  private:
    int descriptor_;
};

}  // namespace yimen::files
