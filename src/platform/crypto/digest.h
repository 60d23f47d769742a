#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace yimen::crypto {

/// Both give 32 bytes.
enum class DigestKind {
    Sm3,     ///< GB/T 32905
    Sha256,  ///< FIPS 180-4
};

/// A digest of bytes that come piece by piece. Good for one text: nothing may follow `finish`.
class Digest {
  public:
    explicit Digest(DigestKind kind);

    void update(std::string_view bytes);
    std::string finish();  ///< 32 bytes
    std::string finish_hex();

  private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> context_;
};

std::string digest(DigestKind kind, std::string_view bytes);  ///< 32 bytes

/// 64 lower-case hexadecimal digits.
std::string sm3_hex(std::string_view bytes);
std::string sha256_hex(std::string_view bytes);

/// HMAC (RFC 2104) with that digest; 32 bytes.
std::string hmac(DigestKind kind, std::string_view key, std::string_view bytes);

/// Takes equally long wherever the texts differ; tells at once when their lengths do.
bool equal_in_constant_time(std::string_view one, std::string_view other);

}  // namespace yimen::crypto
