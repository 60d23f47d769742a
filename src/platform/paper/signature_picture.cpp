#include "platform/paper/signature_picture.h"

#include "platform/paper/photograph.h"

namespace yimen::paper {

namespace {

/// The signature of PNG and the head of its first chunk, which tells the size (ISO/IEC
/// 15948, 11.2.2).
constexpr std::string_view kHead{"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16};
constexpr std::size_t kSizeBytes = 8;

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
    }
    return number;
}

}  // namespace

bool is_signature_picture(std::string_view bytes) {
    if (bytes.size() > kSignatureBytesMax || bytes.size() < kHead.size() + kSizeBytes ||
        !bytes.starts_with(kHead)) {
        return false;
    }
    // Before anything is decoded: a small file may hold a picture without end.
    const auto width = number_at(bytes, kHead.size());
    const auto height = number_at(bytes, kHead.size() + 4);
    if (width > kSignatureWidthMax || height > kSignatureHeightMax) return false;
    return Photograph::decode(bytes).has_value();
}

}  // namespace yimen::paper
