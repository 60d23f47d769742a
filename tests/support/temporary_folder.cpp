#include "support/temporary_folder.h"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace yimen::test {

namespace fs = std::filesystem;

std::string make_temporary_folder() {
    // A socket's path has room for 107 bytes.
    constexpr std::size_t kLongestParent = 60;
    auto parent = fs::temp_directory_path().string();
    if (parent.size() > kLongestParent) parent = "/tmp";
    auto path = parent + "/yimen-XXXXXX";
    if (!mkdtemp(path.data())) throw std::runtime_error{"no temporary folder"};
    return path;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

}  // namespace yimen::test
