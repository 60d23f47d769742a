#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace yimen::paper {

/// What a hand writes on a pad (签字板).
inline constexpr std::size_t kSignatureBytesMax = std::size_t{48} << 10;
inline constexpr std::uint32_t kSignatureWidthMax = 600;   ///< pixels
inline constexpr std::uint32_t kSignatureHeightMax = 200;  ///< pixels

/// Whether the bytes are such a picture: a PNG within these bounds that can be decoded.
bool is_signature_picture(std::string_view bytes);

}  // namespace yimen::paper
