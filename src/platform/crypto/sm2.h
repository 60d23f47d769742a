#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_pkey_st;

namespace yimen::crypto {

/// The user id that GB/T 35276 prescribes where nobody agreed on another one. It goes into the
/// digest: signatures made with another id, or with none as OpenSSL does unasked, do not match.
inline constexpr std::string_view kSm2DefaultId = "1234567812345678";

/// A key of the SM2 curve (GB/T 32918), private with its public half, or public only.
class Sm2Key {
  public:
    static Sm2Key generate();
    /// PKCS#8. Throws CryptoError when it is no private SM2 key.
    static Sm2Key from_private_pem(std::string_view pem);
    /// SubjectPublicKeyInfo. Throws CryptoError when it is no public SM2 key.
    static Sm2Key from_public_pem(std::string_view pem);

    std::string private_pem() const;
    std::string public_pem() const;

    /// Over SM3, as DER (GB/T 35276): SEQUENCE of r and s. Throws CryptoError without a private
    /// key.
    std::string sign(std::string_view message, std::string_view id = kSm2DefaultId) const;

    /// False also for a signature that is no DER.
    bool verifies(std::string_view message, std::string_view signature,
                  std::string_view id = kSm2DefaultId) const;

  private:
    struct Free {
        void operator()(evp_pkey_st* key) const;
    };

    explicit Sm2Key(evp_pkey_st* key);

    std::unique_ptr<evp_pkey_st, Free> key_;
};

}  // namespace yimen::crypto
