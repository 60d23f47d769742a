#include "support/sample_files.h"

#include <memory>
#include <stdexcept>

#include <gdk-pixbuf/gdk-pixbuf.h>

#include "platform/paper/document.h"

namespace yimen::test {

namespace {

std::string picture_of(int width, int height, const char* format) {
    const std::unique_ptr<GdkPixbuf, void (*)(void*)> pixels{
        gdk_pixbuf_new(GDK_COLORSPACE_RGB, FALSE, 8, width, height), g_object_unref};
    gdk_pixbuf_fill(pixels.get(), 0x3377AAFF);
    gchar* bytes = nullptr;
    gsize size = 0;
    if (gdk_pixbuf_save_to_buffer(pixels.get(), &bytes, &size, format, nullptr, nullptr) == FALSE) {
        throw std::runtime_error{"no picture could be made"};
    }
    const std::unique_ptr<gchar, void (*)(void*)> owned{bytes, g_free};
    return {bytes, size};
}

/// An APP1 segment with the one tag 0x0112 (Exif 2.3, 4.6.2).
std::string exif_of(int orientation) {
    std::string tiff{"MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0", 19};
    tiff += static_cast<char>(orientation);
    tiff += std::string(6, '\0');
    const auto content = std::string{"Exif\0\0", 6} + tiff;
    const auto size = content.size() + 2;
    return std::string{"\xff\xe1"} + static_cast<char>(size >> 8U) +
           static_cast<char>(size & 0xFFU) + content;
}

}  // namespace

std::string sample_png(int width, int height) {
    return picture_of(width, height, "png");
}

std::string sample_jpeg(int width, int height, int orientation) {
    auto bytes = picture_of(width, height, "jpeg");
    if (orientation != 1) bytes.insert(2, exif_of(orientation));
    return bytes;
}

std::string sample_pdf(int pages) {
    paper::Document document{{.title = "样本", .made_at = {0}}};
    for (int page = 1; page <= pages; ++page) {
        if (page > 1) document.begin_page();
        document.add_paragraph("第" + std::to_string(page) + "页内容");
    }
    return paper::to_pdf(document);
}

std::string sample_docx() {
    const std::string name = "word/document.xml";
    const auto number = [](std::size_t value, int size) {
        std::string bytes;
        for (int place = 0; place < size; ++place) {
            bytes += static_cast<char>(value >> (8 * place) & 0xFFU);
        }
        return bytes;
    };
    const auto entry = std::string{"PK\3\4", 4} + std::string(22, '\0') + number(name.size(), 2) +
                       std::string(2, '\0') + name;
    const auto directory = std::string{"PK\1\2", 4} + std::string(24, '\0') +
                           number(name.size(), 2) + std::string(16, '\0') + name;
    return entry + directory + std::string{"PK\5\6", 4} + std::string(8, '\0') +
           number(directory.size(), 4) + number(entry.size(), 4) + std::string(2, '\0');
}

}  // namespace yimen::test
