#include "platform/crypto/digest.h"

#include <array>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "platform/crypto/crypto_error.h"
#include "platform/crypto/encoding.h"

namespace yimen::crypto {

namespace {

// Fetched once: EVP_sm3() looks the algorithm up again on every use.
const EVP_MD* algorithm(DigestKind kind) {
    static EVP_MD* const sm3 = EVP_MD_fetch(nullptr, "SM3", nullptr);
    static EVP_MD* const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    const EVP_MD* found = kind == DigestKind::Sm3 ? sm3 : sha256;
    if (found == nullptr) throw_openssl_error("digest");
    return found;
}

using Bytes = std::array<unsigned char, EVP_MAX_MD_SIZE>;

std::string to_text(const Bytes& bytes, std::size_t size) {
    return {reinterpret_cast<const char*>(bytes.data()), size};
}

}  // namespace

void Digest::Free::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}

Digest::Digest(DigestKind kind) : context_(EVP_MD_CTX_new()) {
    if (!context_ || EVP_DigestInit_ex(context_.get(), algorithm(kind), nullptr) != 1) {
        throw_openssl_error("digest");
    }
}

void Digest::update(std::string_view bytes) {
    if (EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) != 1) {
        throw_openssl_error("digest");
    }
}

std::string Digest::finish() {
    Bytes bytes{};
    unsigned int size = 0;
    if (EVP_DigestFinal_ex(context_.get(), bytes.data(), &size) != 1) throw_openssl_error("digest");
    return to_text(bytes, size);
}

std::string Digest::finish_hex() {
    return to_hex(finish());
}

std::string digest(DigestKind kind, std::string_view bytes) {
    Digest whole{kind};
    whole.update(bytes);
    return whole.finish();
}

std::string sm3_hex(std::string_view bytes) {
    return to_hex(digest(DigestKind::Sm3, bytes));
}

std::string sha256_hex(std::string_view bytes) {
    return to_hex(digest(DigestKind::Sha256, bytes));
}

std::string hmac(DigestKind kind, std::string_view key, std::string_view bytes) {
    Bytes code{};
    unsigned int size = 0;
    if (HMAC(algorithm(kind), key.data(), static_cast<int>(key.size()),
             reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), code.data(),
             &size) == nullptr) {
        throw_openssl_error("hmac");
    }
    return to_text(code, size);
}

bool equal_in_constant_time(std::string_view one, std::string_view other) {
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace yimen::crypto
