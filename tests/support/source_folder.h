#pragma once

#include <filesystem>

namespace yimen::test {

/// The folder of the sources, for tests that read the project's own data.
std::filesystem::path source_folder();

}  // namespace yimen::test
