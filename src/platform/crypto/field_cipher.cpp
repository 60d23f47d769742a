#include "platform/crypto/field_cipher.h"

#include <system_error>
#include <utility>
#include <vector>

#include <boost/describe/class.hpp>

#include "platform/crypto/crypto_error.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"
#include "platform/crypto/random.h"
#include "platform/files/durable_file.h"
#include "platform/json/bind.h"

namespace yimen::crypto {

namespace {

constexpr std::string_view kTextForm = "v1:";
constexpr std::string_view kBytesForm = "v2:";
constexpr std::size_t kIndexKeyBytes = 32;

struct KeyEntry {
    std::string id;
    std::string algorithm;
    std::string key;
};
BOOST_DESCRIBE_STRUCT(KeyEntry, (), (id, algorithm, key))

struct KeyFile {
    std::string active;
    std::vector<KeyEntry> keys;
    std::string index_key;
};
BOOST_DESCRIBE_STRUCT(KeyFile, (), (active, keys, index_key))

std::string_view algorithm_name(Aead algorithm) {
    return algorithm == Aead::Sm4Gcm ? "sm4-gcm" : "aes-256-gcm";
}

std::optional<Aead> find_algorithm(std::string_view name) {
    for (const auto algorithm : {Aead::Sm4Gcm, Aead::Aes256Gcm}) {
        if (algorithm_name(algorithm) == name) return algorithm;
    }
    return std::nullopt;
}

[[noreturn]] void refuse_file(std::string_view why) {
    throw CryptoError{"key file: " + std::string{why}};
}

KeyEntry make_key(std::string id, Aead algorithm) {
    return {std::move(id), std::string{algorithm_name(algorithm)},
            to_base64(random_bytes(key_bytes(algorithm)))};
}

std::string file_text(const KeyFile& file) {
    return json::write_pretty(json::to_value(file)) + "\n";
}

KeyFile read_key_file(const std::filesystem::path& path) {
    using std::filesystem::perms;
    const auto text = files::read_file(path);
    if (!text) refuse_file("missing");
    const auto mode = std::filesystem::status(path).permissions();
    if ((mode & (perms::group_all | perms::others_all)) != perms::none) {
        refuse_file("others than its owner may read it");
    }
    auto file = json::read<KeyFile>(std::string_view{*text});
    if (!file) refuse_file("malformed");
    return std::move(*file);
}

std::string secret(const std::string& encoded, std::size_t size) {
    auto bytes = from_base64(encoded);
    if (!bytes || bytes->size() != size) refuse_file("a key of the wrong size");
    return std::move(*bytes);
}

struct Sealed {
    std::string_view key_id;
    std::string_view held;
    bool is_text = false;  ///< base64
};

std::optional<Sealed> split(std::string_view sealed) {
    const bool is_text = sealed.starts_with(kTextForm);
    if (!is_text && !sealed.starts_with(kBytesForm)) return std::nullopt;
    sealed.remove_prefix(kTextForm.size());
    const auto colon = sealed.find(':');
    if (colon == sealed.npos) return std::nullopt;
    return Sealed{sealed.substr(0, colon), sealed.substr(colon + 1), is_text};
}

}  // namespace

FieldCipher FieldCipher::open_file(const std::filesystem::path& path, Aead algorithm) {
    if (!files::read_file(path)) {
        const KeyFile made{
            "1", {make_key("1", algorithm)}, to_base64(random_bytes(kIndexKeyBytes))};
        files::write_durably(path, file_text(made), files::Readers::OwnerOnly);
    }
    return FieldCipher{path};
}

FieldCipher::FieldCipher(const std::filesystem::path& path) : path_(path), keys_(read_keys(path)) {}

std::shared_ptr<const FieldCipher::Keys> FieldCipher::read_keys(const std::filesystem::path& path) {
    auto keys = std::make_shared<Keys>();
    // Before the text: what is written between the two is then read again.
    keys->mark = files::mark_of(path);
    const auto file = read_key_file(path);
    keys->active = file.active;
    keys->index_key = secret(file.index_key, kIndexKeyBytes);
    for (const auto& entry : file.keys) {
        const auto known = find_algorithm(entry.algorithm);
        if (!known) refuse_file("an unknown algorithm");
        if (entry.id.empty() || entry.id.find(':') != entry.id.npos) refuse_file("a bad key id");
        Key key{*known, secret(entry.key, key_bytes(*known))};
        if (!keys->by_id.emplace(entry.id, std::move(key)).second) refuse_file("a key id twice");
    }
    if (!keys->by_id.contains(keys->active)) refuse_file("the active key is missing");
    return keys;
}

std::string FieldCipher::add_key(const std::filesystem::path& path, Aead algorithm) {
    const auto known = read_keys(path);
    auto file = read_key_file(path);
    auto number = file.keys.size() + 1;
    while (known->by_id.contains(std::to_string(number))) ++number;
    const auto id = std::to_string(number);
    file.keys.push_back(make_key(id, algorithm));
    files::write_durably(path, file_text(file), files::Readers::OwnerOnly);
    return id;
}

std::string FieldCipher::activate_newest_key(const std::filesystem::path& path) {
    read_keys(path);
    auto file = read_key_file(path);
    const auto& newest = file.keys.back().id;
    if (file.active != newest) {
        file.active = newest;
        files::write_durably(path, file_text(file), files::Readers::OwnerOnly);
    }
    return file.active;
}

std::shared_ptr<const FieldCipher::Keys> FieldCipher::keys() const {
    const std::scoped_lock lock{mutex_};
    const auto mark = files::mark_of(path_);
    if (!mark || mark == keys_->mark) return keys_;
    try {
        keys_ = read_keys(path_);
    } catch (const CryptoError&) {
        // Somebody is bringing a new file: the keys that are known serve until it is whole.
        return keys_;
    }
    return keys_;
}

std::shared_ptr<const FieldCipher::Keys> FieldCipher::keys_with(std::string_view key_id) const {
    const std::scoped_lock lock{mutex_};
    // What a key of this id sealed, it opens: the file need not be asked.
    if (!keys_->by_id.contains(key_id)) keys_ = read_keys(path_);
    return keys_;
}

std::shared_ptr<const FieldCipher::Keys> FieldCipher::keys_read_last() const {
    const std::scoped_lock lock{mutex_};
    return keys_;
}

std::string FieldCipher::seal(std::string_view text, std::string_view place) const {
    const auto [key_id, bytes] = seal_with_active_key(text, place);
    return std::string{kTextForm} + key_id + ':' + to_base64(bytes);
}

std::string FieldCipher::seal_bytes(std::string_view text, std::string_view place) const {
    const auto [key_id, bytes] = seal_with_active_key(text, place);
    return std::string{kBytesForm} + key_id + ':' + bytes;
}

std::pair<std::string, std::string> FieldCipher::seal_with_active_key(
    std::string_view text, std::string_view place) const {
    const auto keys = this->keys();
    const auto& key = keys->by_id.at(keys->active);
    const auto nonce = random_bytes(kAeadNonceBytes);
    return {keys->active, nonce + crypto::seal(key.algorithm, key.bytes, nonce, place, text)};
}

std::string FieldCipher::open(std::string_view sealed, std::string_view place) const {
    const auto parts = split(sealed);
    if (!parts) throw CryptoError{"encrypted field: of no known form"};
    const auto keys = keys_with(parts->key_id);
    const auto key = keys->by_id.find(parts->key_id);
    if (key == keys->by_id.end()) throw CryptoError{"encrypted field: its key is gone"};
    const auto bytes = parts->is_text ? from_base64(parts->held) : std::string{parts->held};
    if (!bytes || bytes->size() < kAeadNonceBytes) throw CryptoError{"encrypted field: cut"};
    const std::string_view whole{*bytes};
    auto text =
        crypto::open(key->second.algorithm, key->second.bytes, whole.substr(0, kAeadNonceBytes),
                     place, whole.substr(kAeadNonceBytes));
    if (!text) throw CryptoError{"encrypted field: changed or moved"};
    return std::move(*text);
}

bool FieldCipher::is_outdated(std::string_view sealed) const {
    const auto parts = split(sealed);
    return !parts || parts->key_id != keys()->active;
}

std::optional<std::string> FieldCipher::seal_anew(std::string_view sealed,
                                                  std::string_view place) const {
    if (!is_outdated(sealed)) return std::nullopt;
    const auto text = open(sealed, place);
    return sealed.starts_with(kTextForm) ? seal(text, place) : seal_bytes(text, place);
}

std::string FieldCipher::blind_index(std::string_view text, std::string_view column) const {
    // The column's length keeps (a, bc) and (ab, c) apart.
    const auto told = std::to_string(column.size()) + ':' + std::string{column};
    return to_hex(hmac(DigestKind::Sm3, keys_read_last()->index_key, told + std::string{text}));
}

}  // namespace yimen::crypto
