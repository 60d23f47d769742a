#include "platform/crypto/encoding.h"

#include <cstddef>
#include <cstdint>

namespace yimen::crypto {

namespace {

constexpr std::string_view kHex = "0123456789abcdef";
constexpr std::string_view kBase64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kBase64Url =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view kBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

std::string encode(std::string_view bytes, std::string_view alphabet, unsigned letter_bits) {
    const std::uint32_t mask = (1U << letter_bits) - 1U;
    std::string text;
    text.reserve((bytes.size() * 8 + letter_bits - 1) / letter_bits);
    std::uint32_t held = 0;
    unsigned held_bits = 0;
    for (const char byte : bytes) {
        held = (held << 8U) | static_cast<unsigned char>(byte);
        held_bits += 8;
        while (held_bits >= letter_bits) {
            held_bits -= letter_bits;
            text += alphabet[(held >> held_bits) & mask];
        }
    }
    if (held_bits > 0) text += alphabet[(held << (letter_bits - held_bits)) & mask];
    return text;
}

std::optional<std::string> decode(std::string_view text, std::string_view alphabet,
                                  unsigned letter_bits) {
    std::string bytes;
    bytes.reserve(text.size() * letter_bits / 8);
    std::uint32_t held = 0;
    unsigned held_bits = 0;
    for (const char letter : text) {
        const auto value = alphabet.find(letter);
        if (value == std::string_view::npos) return std::nullopt;
        held = (held << letter_bits) | static_cast<std::uint32_t>(value);
        held_bits += letter_bits;
        if (held_bits >= 8) {
            held_bits -= 8;
            bytes += static_cast<char>((held >> held_bits) & 0xFFU);
        }
    }
    // What is left over is shorter than a letter and zero, or the text was cut or forged.
    if (held_bits >= letter_bits || (held & ((1U << held_bits) - 1U)) != 0) return std::nullopt;
    return bytes;
}

}  // namespace

std::string to_hex(std::string_view bytes) {
    return encode(bytes, kHex, 4);
}

std::optional<std::string> from_hex(std::string_view text) {
    return decode(text, kHex, 4);
}

std::string to_base64(std::string_view bytes) {
    auto text = encode(bytes, kBase64, 6);
    while (text.size() % 4 != 0) text += '=';
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    for (int padding = 0; padding < 2 && text.ends_with('='); ++padding) text.remove_suffix(1);
    return decode(text, kBase64, 6);
}

std::string to_base64url(std::string_view bytes) {
    return encode(bytes, kBase64Url, 6);
}

std::optional<std::string> from_base64url(std::string_view text) {
    return decode(text, kBase64Url, 6);
}

std::string to_base32(std::string_view bytes) {
    return encode(bytes, kBase32, 5);
}

std::optional<std::string> from_base32(std::string_view text) {
    std::string letters;
    letters.reserve(text.size());
    for (const char letter : text) {
        if (letter == ' ' || letter == '-') continue;
        const bool lower = letter >= 'a' && letter <= 'z';
        letters += lower ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    return decode(letters, kBase32, 5);
}

}  // namespace yimen::crypto
