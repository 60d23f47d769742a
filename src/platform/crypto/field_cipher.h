#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "platform/crypto/aead.h"

namespace yimen::crypto {

/// Encrypts single fields of the store with keys that stand in a file beside it. Immutable: any
/// thread may ask. The file is JSON: {"active": id, "keys": [{"id", "algorithm": "sm4-gcm" or
/// "aes-256-gcm", "key": base64}], "index_key": base64}. Whoever loses it loses the fields.
class FieldCipher {
  public:
    /// Reads the key file; makes it, with one key for `algorithm` and mode 0600, when there is
    /// none. Throws CryptoError when it is malformed or others than its owner may read it.
    static FieldCipher open_file(const std::filesystem::path& path, Aead algorithm = Aead::Sm4Gcm);

    /// Adds a key to the file and makes it the active one: new fields take it, old ones stay
    /// readable and may be sealed anew.
    static void rotate_file(const std::filesystem::path& path, Aead algorithm = Aead::Sm4Gcm);

    /// `v1:<key id>:<base64>`, different each time. `place` says where it stands
    /// (account.second_factor:01H…) and must be the same when it is opened, so that nobody can move
    /// one field's value into another.
    std::string seal(std::string_view text, std::string_view place) const;

    /// Throws CryptoError when the value was changed, moved, or its key is gone.
    std::string open(std::string_view sealed, std::string_view place) const;

    /// Whether it was sealed with another key than the active one.
    bool is_outdated(std::string_view sealed) const;

    /// A keyed digest (HMAC-SM3) by which equal values of one column are found without opening
    /// them; 64 hexadecimal digits. Its key does not rotate with the others.
    std::string blind_index(std::string_view text, std::string_view column) const;

  private:
    struct Key {
        Aead algorithm = Aead::Sm4Gcm;
        std::string bytes;
    };

    FieldCipher() = default;

    std::map<std::string, Key, std::less<>> keys_;
    std::string active_;
    std::string index_key_;
};

}  // namespace yimen::crypto
