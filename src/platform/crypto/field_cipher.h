#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "platform/crypto/aead.h"
#include "platform/files/file_mark.h"

namespace yimen::crypto {

/// Encrypts single fields of the store with keys that stand in a file beside it. Any thread may
/// ask. The file is JSON: {"active": id, "keys": [{"id", "algorithm": "sm4-gcm" or "aes-256-gcm",
/// "key": base64}], "index_key": base64}. Whoever loses it loses the fields.
///
/// Keys change while servers run: a key is added, the file brought to every server, the key made
/// the active one, the fields sealed anew. A server reads the file again when it was written again,
/// and when it meets a key that it does not know.
class FieldCipher {
  public:
    /// Reads the key file; makes it, with one key for `algorithm` and mode 0600, when there is
    /// none. Throws CryptoError when it is malformed or others than its owner may read it.
    static FieldCipher open_file(const std::filesystem::path& path, Aead algorithm = Aead::Sm4Gcm);

    /// Adds a key that seals nothing yet and brings its id. Throws CryptoError as open_file does,
    /// and when there is no file; then the file stays as it is.
    static std::string add_key(const std::filesystem::path& path, Aead algorithm = Aead::Sm4Gcm);

    /// New fields take the key that was added last; its id, the same again when it is active
    /// already. Throws CryptoError as add_key does.
    static std::string activate_newest_key(const std::filesystem::path& path);

    /// `v1:<key id>:<base64>`, different each time. `place` says where it stands
    /// (account.second_factor:01H…) and must be the same when it is opened, so that nobody can move
    /// one field's value into another.
    std::string seal(std::string_view text, std::string_view place) const;

    /// The same for columns that hold bytes: `v2:<key id>:` and bytes, a quarter shorter.
    std::string seal_bytes(std::string_view text, std::string_view place) const;

    /// Of either form. Throws CryptoError when the value was changed, moved, or its key is gone.
    std::string open(std::string_view sealed, std::string_view place) const;

    /// Whether it was sealed with another key than the active one.
    bool is_outdated(std::string_view sealed) const;

    /// The same text in the same form under the active key; nothing when it is under that already.
    /// Throws as open.
    std::optional<std::string> seal_anew(std::string_view sealed, std::string_view place) const;

    /// A keyed digest (HMAC-SM3) by which equal values of one column are found without opening
    /// them; 64 hexadecimal digits. Its key does not rotate with the others.
    std::string blind_index(std::string_view text, std::string_view column) const;

  private:
    struct Key {
        Aead algorithm = Aead::Sm4Gcm;
        std::string bytes;
    };
    struct Keys {
        std::map<std::string, Key, std::less<>> by_id;
        std::string active;
        std::string index_key;
        std::optional<files::FileMark> mark;  ///< of the file as it was read
    };

    explicit FieldCipher(const std::filesystem::path& path);

    /// The key's id, then nonce and what was sealed.
    std::pair<std::string, std::string> seal_with_active_key(std::string_view text,
                                                             std::string_view place) const;

    static std::shared_ptr<const Keys> read_keys(const std::filesystem::path& path);
    /// The keys as the file has them now; those read last while it cannot be read.
    std::shared_ptr<const Keys> keys() const;
    /// Those read last, or read again when `key_id` is not among them.
    std::shared_ptr<const Keys> keys_with(std::string_view key_id) const;

    std::shared_ptr<const Keys> keys_read_last() const;

    std::filesystem::path path_;
    mutable std::mutex mutex_;  ///< over keys_
    mutable std::shared_ptr<const Keys> keys_;
};

}  // namespace yimen::crypto
