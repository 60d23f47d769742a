#include "unit/platform/paper/pdf_text.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <stdexcept>

#include "support/temporary_folder.h"

namespace yimen::paper {

std::string text_of_pdf(const std::string& pdf, TextOrder order) {
    const test::TemporaryFolder folder;
    const auto path = folder.file("paper.pdf");
    std::ofstream{path, std::ios::binary} << pdf;
    const auto command = std::string{"pdftotext "} +
                         (order == TextOrder::AsSeen ? "-layout" : "-raw") + " -enc UTF-8 '" +
                         path + "' -";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe{::popen(command.c_str(), "r"), &::pclose};
    if (!pipe) throw std::runtime_error{"pdftotext does not start"};
    std::string text;
    std::array<char, 4096> buffer{};
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe.get())) {
        text.append(buffer.data(), count);
    }
    return text;
}

}  // namespace yimen::paper
