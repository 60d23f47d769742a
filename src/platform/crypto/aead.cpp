#include "platform/crypto/aead.h"

#include <memory>
#include <type_traits>

#include <gcrypt.h>
#include <openssl/evp.h>

#include "platform/crypto/crypto_error.h"

namespace yimen::crypto {

namespace {

const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

/// AES-256-GCM by OpenSSL.
class AesGcm {
  public:
    enum class Direction { Decrypt, Encrypt };

    AesGcm(Direction direction, std::string_view key, std::string_view nonce,
           std::string_view associated)
        : context_(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free) {
        const int encrypts = direction == Direction::Encrypt ? 1 : 0;
        require(context_ && EVP_CipherInit_ex(context_.get(), EVP_aes_256_gcm(), nullptr,
                                              bytes(key), bytes(nonce), encrypts) == 1);
        int size = 0;
        // Without an output buffer this is associated data; a null pointer would end the message.
        require(associated.empty() ||
                EVP_CipherUpdate(context_.get(), nullptr, &size, bytes(associated),
                                 static_cast<int>(associated.size())) == 1);
    }

    std::string transform(std::string_view text) {
        std::string out(text.size(), '\0');
        int size = 0;
        if (!text.empty()) {
            require(EVP_CipherUpdate(context_.get(), bytes(out), &size, bytes(text),
                                     static_cast<int>(text.size())) == 1);
        }
        return out;
    }

    std::string finish() {
        std::string tag(kAeadTagBytes, '\0');
        int size = 0;
        require(EVP_CipherFinal_ex(context_.get(), bytes(tag), &size) == 1);
        require(EVP_CIPHER_CTX_ctrl(context_.get(), EVP_CTRL_AEAD_GET_TAG, kAeadTagBytes,
                                    tag.data()) == 1);
        return tag;
    }

    bool is_whole(std::string tag) {
        require(EVP_CIPHER_CTX_ctrl(context_.get(), EVP_CTRL_AEAD_SET_TAG, kAeadTagBytes,
                                    tag.data()) == 1);
        int size = 0;
        std::string rest(kAeadTagBytes, '\0');
        return EVP_CipherFinal_ex(context_.get(), bytes(rest), &size) == 1;
    }

  private:
    static void require(bool done) {
        if (!done) throw_openssl_error("aes-gcm");
    }

    std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context_;
};

/// SM4-GCM by libgcrypt: OpenSSL 3.0 has none. To put a key in place takes longer than to seal a
/// short text, so that each thread keeps the handle of the key that it used last.
class Sm4Gcm {
  public:
    Sm4Gcm(std::string_view key, std::string_view nonce, std::string_view associated)
        : handle_(handle_for(key)) {
        require(gcry_cipher_setiv(handle_, nonce.data(), nonce.size()));
        require(gcry_cipher_authenticate(handle_, associated.data(), associated.size()));
    }

    std::string encrypt(std::string_view text) {
        std::string out(text.size(), '\0');
        require(gcry_cipher_encrypt(handle_, out.data(), out.size(), text.data(), text.size()));
        std::string tag(kAeadTagBytes, '\0');
        require(gcry_cipher_gettag(handle_, tag.data(), tag.size()));
        return out + tag;
    }

    std::optional<std::string> decrypt(std::string_view text, std::string_view tag) {
        std::string out(text.size(), '\0');
        require(gcry_cipher_decrypt(handle_, out.data(), out.size(), text.data(), text.size()));
        if (gcry_cipher_checktag(handle_, tag.data(), tag.size()) != 0) return std::nullopt;
        return out;
    }

  private:
    struct Close {
        void operator()(gcry_cipher_hd_t handle) const { gcry_cipher_close(handle); }
    };
    using Handle = std::unique_ptr<std::remove_pointer_t<gcry_cipher_hd_t>, Close>;

    static gcry_cipher_hd_t handle_for(std::string_view key) {
        thread_local Handle handle;
        thread_local std::string key_in_place;
        if (handle && key_in_place == key) {
            require(gcry_cipher_reset(handle.get()));
        } else {
            handle = open_with(key);
            key_in_place = key;
        }
        return handle.get();
    }

    static Handle open_with(std::string_view key) {
        static const bool ready = [] {
            if (gcry_check_version(nullptr) == nullptr) return false;
            gcry_control(GCRYCTL_DISABLE_SECMEM, 0);
            gcry_control(GCRYCTL_INITIALIZATION_FINISHED, 0);
            return true;
        }();
        if (!ready) throw CryptoError{"libgcrypt does not start"};
        gcry_cipher_hd_t opened = nullptr;
        require(gcry_cipher_open(&opened, GCRY_CIPHER_SM4, GCRY_CIPHER_MODE_GCM, 0));
        Handle handle{opened};
        require(gcry_cipher_setkey(opened, key.data(), key.size()));
        return handle;
    }

    static void require(gcry_error_t error) {
        if (error != 0) throw CryptoError{std::string{"sm4-gcm: "} + gcry_strerror(error)};
    }

    gcry_cipher_hd_t handle_;  ///< the thread's
};

void require_sizes(Aead aead, std::string_view key, std::string_view nonce) {
    if (key.size() != key_bytes(aead) || nonce.size() != kAeadNonceBytes) {
        throw CryptoError{"key or nonce of the wrong size"};
    }
}

}  // namespace

std::size_t key_bytes(Aead aead) {
    return aead == Aead::Sm4Gcm ? 16 : 32;
}

std::string seal(Aead aead, std::string_view key, std::string_view nonce,
                 std::string_view associated, std::string_view text) {
    require_sizes(aead, key, nonce);
    if (aead == Aead::Sm4Gcm) return Sm4Gcm{key, nonce, associated}.encrypt(text);
    AesGcm cipher{AesGcm::Direction::Encrypt, key, nonce, associated};
    auto sealed = cipher.transform(text);
    return sealed + cipher.finish();
}

std::optional<std::string> open(Aead aead, std::string_view key, std::string_view nonce,
                                std::string_view associated, std::string_view sealed) {
    require_sizes(aead, key, nonce);
    if (sealed.size() < kAeadTagBytes) return std::nullopt;
    const auto text = sealed.substr(0, sealed.size() - kAeadTagBytes);
    const auto tag = sealed.substr(text.size());
    if (aead == Aead::Sm4Gcm) return Sm4Gcm{key, nonce, associated}.decrypt(text, tag);
    AesGcm cipher{AesGcm::Direction::Decrypt, key, nonce, associated};
    auto opened = cipher.transform(text);
    if (!cipher.is_whole(std::string{tag})) return std::nullopt;
    return opened;
}

}  // namespace yimen::crypto
