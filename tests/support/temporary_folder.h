#pragma once

#include <string>

namespace yimen::test {

/// Makes an empty folder that only this account reads; its path is short enough for a socket. The
/// caller removes it.
std::string make_temporary_folder();

/// An empty folder that goes, with all in it, when this object goes.
class TemporaryFolder {
  public:
    TemporaryFolder() : path_(make_temporary_folder()) {}
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::string& path() const { return path_; }
    std::string file(const std::string& name) const { return path_ + "/" + name; }

  private:
    std::string path_;
};

}  // namespace yimen::test
