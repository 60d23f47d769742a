#include "platform/crypto/crypto_error.h"

#include <array>

#include <openssl/err.h>

namespace yimen::crypto {

void throw_openssl_error(std::string_view what) {
    std::array<char, 256> words{};
    ERR_error_string_n(ERR_get_error(), words.data(), words.size());
    ERR_clear_error();
    throw CryptoError{std::string{what} + ": " + words.data()};
}

}  // namespace yimen::crypto
