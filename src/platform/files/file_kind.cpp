#include "platform/files/file_kind.h"

#include <array>
#include <cstdint>
#include <string>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform/files/open_file.h"

namespace yimen::files {

namespace {

// APPNOTE.TXT 4.3.16: the end record has 22 bytes and a comment of at most 65 535.
constexpr std::size_t kEndRecordBytes = 22;
constexpr std::size_t kTailBytes = kEndRecordBytes + 65'535;
constexpr std::size_t kEntryHeadBytes = 46;
constexpr std::size_t kDirectoryBytesMax = std::size_t{4} << 20;

struct Container {
    std::string_view entry;  ///< must be in it
    FileKind kind;
};
constexpr std::array kContainers{
    Container{"OFD.xml", FileKind::Ofd},
    Container{"xl/workbook.xml", FileKind::Xlsx},
    Container{"word/document.xml", FileKind::Docx},
};

struct NamedKind {
    FileKind kind;
    std::string_view name;
};
constexpr std::array kNames{
    NamedKind{FileKind::Pdf, "pdf"},   NamedKind{FileKind::Png, "png"},
    NamedKind{FileKind::Jpeg, "jpeg"}, NamedKind{FileKind::Ofd, "ofd"},
    NamedKind{FileKind::Xlsx, "xlsx"}, NamedKind{FileKind::Docx, "docx"},
};

std::string read_at(const OpenFile& file, std::uint64_t offset, std::size_t size) {
    std::string bytes(size, '\0');
    std::size_t filled = 0;
    while (filled < size) {
        const auto got = ::pread(file.descriptor(), bytes.data() + filled, size - filled,
                                 static_cast<off_t>(offset + filled));
        if (got < 0) throw_system_error("read");
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
}

std::uint32_t little_endian(std::string_view bytes, std::size_t offset, std::size_t size) {
    std::uint32_t number = 0;
    for (std::size_t place = size; place-- > 0;) {
        number = number << 8U | static_cast<unsigned char>(bytes[offset + place]);
    }
    return number;
}

/// The central directory of a ZIP file; empty when there is none or it lies.
std::string read_directory(const OpenFile& file, std::uint64_t file_bytes) {
    const auto tail_bytes = std::min<std::uint64_t>(file_bytes, kTailBytes);
    const auto tail = read_at(file, file_bytes - tail_bytes, static_cast<std::size_t>(tail_bytes));
    const auto end = tail.rfind(std::string_view{"PK\5\6", 4});
    if (end == tail.npos || end + kEndRecordBytes > tail.size()) return {};
    const auto size = little_endian(tail, end + 12, 4);
    const auto offset = little_endian(tail, end + 16, 4);
    if (size > kDirectoryBytesMax || std::uint64_t{offset} + size > file_bytes) return {};
    return read_at(file, offset, size);
}

std::optional<FileKind> sniff_container(const OpenFile& file, std::uint64_t file_bytes) {
    const auto directory = read_directory(file, file_bytes);
    std::string_view rest{directory};
    while (rest.size() >= kEntryHeadBytes && rest.starts_with(std::string_view{"PK\1\2", 4})) {
        const auto name_bytes = little_endian(rest, 28, 2);
        const std::size_t entry_bytes =
            kEntryHeadBytes + name_bytes + little_endian(rest, 30, 2) + little_endian(rest, 32, 2);
        if (entry_bytes > rest.size()) return std::nullopt;
        const auto name = rest.substr(kEntryHeadBytes, name_bytes);
        for (const auto& container : kContainers) {
            if (name == container.entry) return container.kind;
        }
        rest.remove_prefix(entry_bytes);
    }
    return std::nullopt;
}

}  // namespace

std::string_view content_type(FileKind kind) {
    switch (kind) {
        case FileKind::Pdf:
            return "application/pdf";
        case FileKind::Png:
            return "image/png";
        case FileKind::Jpeg:
            return "image/jpeg";
        case FileKind::Ofd:
            return "application/ofd";
        case FileKind::Xlsx:
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        case FileKind::Docx:
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }
    return "application/octet-stream";
}

std::string_view name_of(FileKind kind) {
    for (const auto& named : kNames) {
        if (named.kind == kind) return named.name;
    }
    return {};
}

std::optional<FileKind> find_file_kind(std::string_view name) {
    for (const auto& named : kNames) {
        if (named.name == name) return named.kind;
    }
    return std::nullopt;
}

std::optional<FileKind> sniff_file(const std::filesystem::path& path) {
    const OpenFile file{::open(path.c_str(), O_RDONLY | O_CLOEXEC), path.string()};
    struct stat status{};
    if (::fstat(file.descriptor(), &status) != 0) throw_system_error("stat");
    const auto head = read_at(file, 0, 8);
    if (head.starts_with("%PDF-")) return FileKind::Pdf;
    if (head == std::string_view{"\x89PNG\r\n\x1a\n", 8}) return FileKind::Png;
    if (head.starts_with("\xff\xd8\xff")) return FileKind::Jpeg;
    if (head.starts_with(std::string_view{"PK\3\4", 4})) {
        return sniff_container(file, static_cast<std::uint64_t>(status.st_size));
    }
    return std::nullopt;
}

}  // namespace yimen::files
