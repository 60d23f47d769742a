#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yimen::crypto {

/// Encryption that also notices every change.
enum class Aead {
    Sm4Gcm,     ///< RFC 8998, key of 16 bytes
    Aes256Gcm,  ///< key of 32 bytes
};

inline constexpr std::size_t kAeadNonceBytes = 12;
inline constexpr std::size_t kAeadTagBytes = 16;

std::size_t key_bytes(Aead aead);

/// Ciphertext and tag. A nonce must never serve twice under one key. Throws CryptoError when key or
/// nonce have the wrong size.
std::string seal(Aead aead, std::string_view key, std::string_view nonce,
                 std::string_view associated, std::string_view text);

/// The text, or nothing when key, nonce, associated data or a bit of `sealed` is not what it was.
std::optional<std::string> open(Aead aead, std::string_view key, std::string_view nonce,
                                std::string_view associated, std::string_view sealed);

}  // namespace yimen::crypto
