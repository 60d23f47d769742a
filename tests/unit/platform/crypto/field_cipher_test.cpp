#include "platform/crypto/field_cipher.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/temporary_folder.h"

#include "platform/crypto/crypto_error.h"
#include "platform/crypto/encoding.h"
#include "platform/files/durable_file.h"

namespace yimen::crypto {
namespace {

std::string from_hex(std::string_view digits) {
    std::string bytes;
    for (std::size_t place = 0; place < digits.size(); place += 2) {
        bytes += static_cast<char>(std::stoi(std::string{digits.substr(place, 2)}, nullptr, 16));
    }
    return bytes;
}

// RFC 8998 appendix A.1.
TEST(AeadTest, gives_the_sm4_gcm_values_of_rfc_8998) {
    const auto key = from_hex("0123456789abcdeffedcba9876543210");
    const auto nonce = from_hex("00001234567800000000abcd");
    const auto associated = from_hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    const auto text = from_hex(
        "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
        "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
    const auto sealed = seal(Aead::Sm4Gcm, key, nonce, associated, text);
    EXPECT_EQ(to_hex(sealed),
              "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
              "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
              "83de3541e4c2b58177e065a9bf7b62ec");
    EXPECT_EQ(open(Aead::Sm4Gcm, key, nonce, associated, sealed), text);
}

// The Galois/Counter Mode of Operation (McGrew, Viega), test case 16.
TEST(AeadTest, gives_the_aes_256_gcm_values_of_the_specification) {
    const auto key = from_hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    const auto nonce = from_hex("cafebabefacedbaddecaf888");
    const auto associated = from_hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    const auto text = from_hex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    const auto sealed = seal(Aead::Aes256Gcm, key, nonce, associated, text);
    EXPECT_EQ(to_hex(sealed),
              "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
              "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
              "76fc6ece0f4e1768cddf8853bb2d551b");
    EXPECT_EQ(open(Aead::Aes256Gcm, key, nonce, associated, sealed), text);
}

RC_GTEST_PROP(AeadTest, opens_what_it_sealed_and_nothing_that_was_changed,
              (const std::string& text, const std::string& associated)) {
    const auto aead = *rc::gen::element(Aead::Sm4Gcm, Aead::Aes256Gcm);
    const std::string key(key_bytes(aead), 'k');
    const std::string nonce(kAeadNonceBytes, 'n');
    auto sealed = seal(aead, key, nonce, associated, text);
    RC_ASSERT(open(aead, key, nonce, associated, sealed) == text);
    RC_ASSERT(!open(aead, key, nonce, associated + "x", sealed));
    auto& byte = sealed[*rc::gen::inRange<std::size_t>(0, sealed.size())];
    byte = static_cast<char>(byte ^ 1 << *rc::gen::inRange(0, 8));
    RC_ASSERT(!open(aead, key, nonce, associated, sealed));
}

TEST(AeadTest, takes_no_key_of_another_size) {
    EXPECT_THROW(seal(Aead::Sm4Gcm, "short", std::string(12, 'n'), "", ""), CryptoError);
    EXPECT_THROW(seal(Aead::Aes256Gcm, std::string(32, 'k'), "n", "", ""), CryptoError);
    EXPECT_EQ(open(Aead::Sm4Gcm, std::string(16, 'k'), std::string(12, 'n'), "", "cut"),
              std::nullopt);
}

class FieldCipherTest : public testing::Test {
  protected:
    const test::TemporaryFolder folder_;
    const std::string path_ = folder_.file("keys.json");

    FieldCipher cipher() { return FieldCipher::open_file(path_); }
    void write(const std::string& text) {
        files::write_durably(path_, text, files::Readers::OwnerOnly);
    }
};

TEST_F(FieldCipherTest, opens_what_it_sealed_also_after_a_restart) {
    const auto sealed = cipher().seal("445221199001011234", "person.id_number:1");
    EXPECT_TRUE(sealed.starts_with("v1:1:"));
    EXPECT_EQ(sealed.find("4452"), std::string::npos);
    EXPECT_EQ(cipher().open(sealed, "person.id_number:1"), "445221199001011234");
}

TEST_F(FieldCipherTest, seals_the_same_text_differently_each_time) {
    const auto one = cipher();
    EXPECT_NE(one.seal("same", "place"), one.seal("same", "place"));
    EXPECT_EQ(one.open(one.seal("", "place"), "place"), "");
}

TEST_F(FieldCipherTest, opens_nothing_that_was_moved_or_changed) {
    const auto one = cipher();
    auto sealed = one.seal("text", "person.id_number:1");
    EXPECT_THROW(static_cast<void>(one.open(sealed, "person.id_number:2")), CryptoError);
    sealed[6] = sealed[6] == 'A' ? 'B' : 'A';
    EXPECT_THROW(static_cast<void>(one.open(sealed, "person.id_number:1")), CryptoError);
    for (const std::string text :
         {"", "v1:", "v1:1", "v1:1:", "v1:9:QUJD", "v2:1:QUJD", "v1:1:?"}) {
        EXPECT_THROW(static_cast<void>(one.open(text, "p")), CryptoError) << text;
    }
}

TEST_F(FieldCipherTest, reads_old_fields_after_the_key_was_rotated_and_calls_them_outdated) {
    const auto old = cipher().seal("text", "place");
    EXPECT_EQ(FieldCipher::add_key(path_, Aead::Aes256Gcm), "2");
    EXPECT_TRUE(cipher().seal("text", "place").starts_with("v1:1:"));
    EXPECT_EQ(FieldCipher::activate_newest_key(path_), "2");
    EXPECT_EQ(FieldCipher::activate_newest_key(path_), "2");
    const auto rotated = cipher();
    EXPECT_EQ(rotated.open(old, "place"), "text");
    EXPECT_TRUE(rotated.is_outdated(old));
    const auto fresh = rotated.seal("text", "place");
    EXPECT_TRUE(fresh.starts_with("v1:2:"));
    EXPECT_FALSE(rotated.is_outdated(fresh));
    EXPECT_EQ(rotated.open(fresh, "place"), "text");
    EXPECT_EQ(rotated.seal_anew(fresh, "place"), std::nullopt);
    const auto anew = rotated.seal_anew(old, "place");
    ASSERT_TRUE(anew);
    EXPECT_TRUE(anew->starts_with("v1:2:"));
    EXPECT_EQ(rotated.open(*anew, "place"), "text");
    EXPECT_THROW(static_cast<void>(rotated.seal_anew(old, "elsewhere")), CryptoError);
}

TEST_F(FieldCipherTest, learns_while_it_runs_that_a_key_became_active) {
    const auto from_the_start = cipher();
    FieldCipher::add_key(path_);
    const auto since_it_was_added = cipher();
    EXPECT_TRUE(since_it_was_added.seal("text", "place").starts_with("v1:1:"));
    FieldCipher::activate_newest_key(path_);
    for (const auto* running : {&from_the_start, &since_it_was_added}) {
        const auto sealed = running->seal("text", "place");
        EXPECT_TRUE(sealed.starts_with("v1:2:"));
        EXPECT_EQ(from_the_start.open(sealed, "place"), "text");
    }
}

TEST_F(FieldCipherTest, goes_on_with_the_keys_it_has_while_the_file_is_being_brought) {
    const auto running = cipher();
    const auto sealed = running.seal("text", "place");
    write("{");
    EXPECT_EQ(running.open(sealed, "place"), "text");
    EXPECT_TRUE(running.seal("text", "place").starts_with("v1:1:"));
    EXPECT_THROW(FieldCipher::add_key(path_), CryptoError);
}

TEST_F(FieldCipherTest, adds_no_key_where_there_is_no_file) {
    EXPECT_THROW(FieldCipher::add_key(path_), CryptoError);
    EXPECT_THROW(FieldCipher::activate_newest_key(path_), CryptoError);
}

TEST_F(FieldCipherTest, finds_equal_values_of_one_column_whatever_key_sealed_them) {
    const auto before = cipher().blind_index("445221199001011234", "person.id_number");
    FieldCipher::add_key(path_);
    FieldCipher::activate_newest_key(path_);
    const auto after = cipher();
    EXPECT_EQ(after.blind_index("445221199001011234", "person.id_number"), before);
    EXPECT_NE(after.blind_index("445221199001011235", "person.id_number"), before);
    EXPECT_NE(after.blind_index("445221199001011234", "person.phone"), before);
    EXPECT_NE(after.blind_index("bc", "a"), after.blind_index("c", "ab"));
    EXPECT_EQ(before.size(), 64U);
}

TEST_F(FieldCipherTest, makes_a_key_file_for_its_owner_alone_and_refuses_one_that_others_read) {
    cipher();
    using std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(path_).permissions(), perms::owner_read | perms::owner_write);
    std::filesystem::permissions(path_, perms::others_read, std::filesystem::perm_options::add);
    EXPECT_THROW(cipher(), CryptoError);
}

TEST_F(FieldCipherTest, refuses_a_key_file_that_makes_no_sense) {
    const std::string key = R"({"id":"1","algorithm":"sm4-gcm","key":"MDEyMzQ1Njc4OWFiY2RlZg=="})";
    const std::string index = R"("index_key":"MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="})";
    write(R"({"active":"1","keys":[)" + key + "]," + index);
    EXPECT_NO_THROW(cipher());
    write(R"({"active":"2","keys":[)" + key + "]," + index);
    EXPECT_THROW(cipher(), CryptoError);
    write(R"({"active":"1","keys":[)" + key + "," + key + "]," + index);
    EXPECT_THROW(cipher(), CryptoError);
    write(R"({"active":"1","keys":[{"id":"1","algorithm":"rot13","key":"QUJD"}],)" + index);
    EXPECT_THROW(cipher(), CryptoError);
    write(R"({"active":"1","keys":[{"id":"1","algorithm":"sm4-gcm","key":"QUJD"}],)" + index);
    EXPECT_THROW(cipher(), CryptoError);
    write("no json");
    EXPECT_THROW(cipher(), CryptoError);
}

}  // namespace
}  // namespace yimen::crypto
