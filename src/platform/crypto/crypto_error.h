#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace yimen::crypto {

/// The library failed though nobody asked for anything wrong.
class CryptoError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Throws CryptoError with OpenSSL's own words and empties its queue of errors.
[[noreturn]] void throw_openssl_error(std::string_view what);

}  // namespace yimen::crypto
