#include "platform/crypto/sm2.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include "platform/crypto/crypto_error.h"

namespace yimen::crypto {

namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;

Bio reading(std::string_view text) {
    return {BIO_new_mem_buf(text.data(), static_cast<int>(text.size())), BIO_free};
}

Bio writing() {
    return {BIO_new(BIO_s_mem()), BIO_free};
}

std::string written(const Bio& bio) {
    char* data = nullptr;
    const auto size = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

/// A digest-and-sign context whose id is set before it begins: afterwards is too late.
class Signing {
  public:
    Signing(EVP_PKEY* key, std::string_view id)
        : key_context_(EVP_PKEY_CTX_new(key, nullptr), EVP_PKEY_CTX_free),
          context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
        if (!key_context_ || !context_ ||
            EVP_PKEY_CTX_set1_id(key_context_.get(), id.data(), static_cast<int>(id.size())) != 1) {
            throw_openssl_error("sm2");
        }
        EVP_MD_CTX_set_pkey_ctx(context_.get(), key_context_.get());
    }

    EVP_MD_CTX* get() const { return context_.get(); }

  private:
    std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> key_context_;
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

}  // namespace

void Sm2Key::Free::operator()(evp_pkey_st* key) const {
    EVP_PKEY_free(key);
}

Sm2Key::Sm2Key(evp_pkey_st* key) : key_(key) {
    if (!key_) throw_openssl_error("sm2 key");
    if (EVP_PKEY_is_a(key_.get(), "SM2") != 1) throw CryptoError{"sm2 key: of another curve"};
}

Sm2Key Sm2Key::generate() {
    return Sm2Key{EVP_PKEY_Q_keygen(nullptr, nullptr, "SM2")};
}

Sm2Key Sm2Key::from_private_pem(std::string_view pem) {
    const auto bio = reading(pem);
    return Sm2Key{PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr)};
}

Sm2Key Sm2Key::from_public_pem(std::string_view pem) {
    const auto bio = reading(pem);
    return Sm2Key{PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr)};
}

std::string Sm2Key::private_pem() const {
    const auto bio = writing();
    if (PEM_write_bio_PKCS8PrivateKey(bio.get(), key_.get(), nullptr, nullptr, 0, nullptr,
                                      nullptr) != 1) {
        throw_openssl_error("sm2 key");
    }
    return written(bio);
}

std::string Sm2Key::public_pem() const {
    const auto bio = writing();
    if (PEM_write_bio_PUBKEY(bio.get(), key_.get()) != 1) throw_openssl_error("sm2 key");
    return written(bio);
}

std::string Sm2Key::sign(std::string_view message, std::string_view id) const {
    const Signing signing{key_.get(), id};
    std::size_t size = 0;
    if (EVP_DigestSignInit(signing.get(), nullptr, EVP_sm3(), nullptr, key_.get()) != 1 ||
        EVP_DigestSign(signing.get(), nullptr, &size, bytes(message), message.size()) != 1) {
        throw_openssl_error("sm2 sign");
    }
    std::string signature(size, '\0');
    if (EVP_DigestSign(signing.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                       bytes(message), message.size()) != 1) {
        throw_openssl_error("sm2 sign");
    }
    signature.resize(size);
    return signature;
}

bool Sm2Key::verifies(std::string_view message, std::string_view signature,
                      std::string_view id) const {
    const Signing signing{key_.get(), id};
    if (EVP_DigestVerifyInit(signing.get(), nullptr, EVP_sm3(), nullptr, key_.get()) != 1) {
        throw_openssl_error("sm2 verify");
    }
    const int verdict = EVP_DigestVerify(signing.get(), bytes(signature), signature.size(),
                                         bytes(message), message.size());
    ERR_clear_error();
    return verdict == 1;
}

}  // namespace yimen::crypto
