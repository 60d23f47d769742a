// What people hand in is counted, shown and copied: whatever the bytes are, an answer or a refusal.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

#include "platform/files/file_kind.h"
#include "platform/paper/handed_in_file.h"

namespace {

/// One file for the whole run, written again for every input.
const std::filesystem::path& scratch() {
    static const auto path =
        std::filesystem::temp_directory_path() / ("yimen-fuzz-" + std::to_string(::getpid()));
    return path;
}

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::ofstream{scratch(), std::ios::binary}.write(reinterpret_cast<const char*>(data),
                                                     static_cast<std::streamsize>(size));
    if (const auto kind = yimen::files::sniff_file(scratch())) {
        const auto pages = yimen::paper::count_pages(scratch(), *kind);
        if (pages && *pages) {
            require(**pages >= 1 && **pages <= yimen::paper::kFilePagesMax);
            yimen::paper::draw_preview(scratch(), *kind, "仅供测试使用");
            yimen::paper::draw_marked_copy(scratch(), *kind, "仅供测试使用");
        }
    }
    std::filesystem::remove(scratch());
    return 0;
}
