#include "platform/crypto/sm2.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "platform/crypto/crypto_error.h"
#include "platform/crypto/encoding.h"

namespace yimen::crypto {
namespace {

std::string from_hex(std::string_view digits) {
    std::string bytes;
    for (std::size_t place = 0; place < digits.size(); place += 2) {
        bytes += static_cast<char>(std::stoi(std::string{digits.substr(place, 2)}, nullptr, 16));
    }
    return bytes;
}

// GB/T 32918.5-2017 annex A: the public key as SubjectPublicKeyInfo, r and s as DER.
const std::string kKey =
    "-----BEGIN PUBLIC KEY-----\n" +
    to_base64(from_hex("3059301306072a8648ce3d020106082a811ccf5501822d03420004"
                       "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                       "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13")) +
    "\n-----END PUBLIC KEY-----\n";
const std::string kSignature = from_hex(
    "3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
    "022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");

TEST(Sm2Test, verifies_the_example_of_the_standard) {
    const auto key = Sm2Key::from_public_pem(kKey);
    EXPECT_TRUE(key.verifies("message digest", kSignature));
    EXPECT_FALSE(key.verifies("message Digest", kSignature));
    EXPECT_FALSE(key.verifies("message digest", kSignature, "ALICE123@YAHOO.COM"));
    EXPECT_FALSE(key.verifies("message digest", kSignature, ""));
}

TEST(Sm2Test, verifies_with_the_public_half_what_the_private_one_signed) {
    const auto key = Sm2Key::generate();
    const auto restored = Sm2Key::from_private_pem(key.private_pem());
    const auto known = Sm2Key::from_public_pem(key.public_pem());
    const auto signature = restored.sign("办事指南");
    EXPECT_TRUE(known.verifies("办事指南", signature));
    EXPECT_FALSE(known.verifies("办事指北", signature));
    EXPECT_FALSE(Sm2Key::generate().verifies("办事指南", signature));
    EXPECT_TRUE(known.verifies("", restored.sign("", "other"), "other"));
}

RC_GTEST_PROP(Sm2Test, calls_no_noise_a_signature, (const std::string& noise)) {
    static const auto key = Sm2Key::from_public_pem(kKey);
    RC_ASSERT(!key.verifies("message digest", noise));
}

TEST(Sm2Test, takes_no_key_of_another_curve_and_signs_with_no_public_one) {
    EXPECT_THROW(Sm2Key::from_public_pem("no key"), CryptoError);
    EXPECT_THROW(Sm2Key::from_private_pem(kKey), CryptoError);
    EXPECT_THROW(static_cast<void>(Sm2Key::from_public_pem(kKey).sign("text")), CryptoError);
    // P-256, the generator as the key.
    const auto other =
        "-----BEGIN PUBLIC KEY-----\n" +
        to_base64(from_hex("3059301306072a8648ce3d020106082a8648ce3d03010703420004"
                           "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
                           "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5")) +
        "\n-----END PUBLIC KEY-----\n";
    EXPECT_THROW(Sm2Key::from_public_pem(other), CryptoError);
}

}  // namespace
}  // namespace yimen::crypto
