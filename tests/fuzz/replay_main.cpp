// Runs every file of the folders and files named on the command line through a fuzz target, so that
// what was once found is tried again without libFuzzer.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

void replay(const std::filesystem::path& path) {
    std::cout << path.string() << std::endl;
    std::ifstream file{path, std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int count, char** arguments) {
    int replayed = 0;
    for (int at = 1; at < count; ++at) {
        const std::filesystem::path given{arguments[at]};
        if (!std::filesystem::is_directory(given)) {
            replay(given);
            ++replayed;
            continue;
        }
        for (const auto& entry : std::filesystem::directory_iterator{given}) {
            if (!entry.is_regular_file()) continue;
            replay(entry.path());
            ++replayed;
        }
    }
    // An empty corpus would be a test that cannot fail.
    return replayed > 0 ? 0 : 1;
}
