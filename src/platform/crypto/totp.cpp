#include "platform/crypto/totp.h"

#include <array>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "platform/crypto/crypto_error.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"
#include "platform/crypto/random.h"

namespace yimen::crypto {

namespace {

constexpr std::int64_t kStepMilliseconds = 30'000;
constexpr std::size_t kDigits = 6;

std::string percent_encode(std::string_view text) {
    constexpr std::string_view kPlain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    std::string encoded;
    for (const char letter : text) {
        if (kPlain.find(letter) != kPlain.npos)
            encoded += letter;
        else
            encoded += '%' + to_hex({&letter, 1});
    }
    return encoded;
}

}  // namespace

std::string make_totp_secret() {
    return random_bytes(20);
}

std::string totp_code(std::string_view secret, std::int64_t step) {
    std::array<unsigned char, 8> counter{};
    for (std::size_t place = 0; place < counter.size(); ++place) {
        counter[place] = static_cast<unsigned char>(step >> (56 - 8 * place));
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> code{};
    unsigned int size = 0;
    if (HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), counter.data(),
             counter.size(), code.data(), &size) == nullptr) {
        throw_openssl_error("totp");
    }
    // RFC 4226 §5.3: the last four bits say where the 31 bits begin.
    const std::size_t begin = code[size - 1] & 0x0FU;
    std::uint32_t number = 0;
    for (std::size_t place = 0; place < 4; ++place) number = number << 8U | code[begin + place];
    number = (number & 0x7FFFFFFFU) % 1'000'000U;
    auto digits = std::to_string(number);
    return digits.insert(0, kDigits - digits.size(), '0');
}

std::int64_t totp_step(Instant now) {
    return now.milliseconds / kStepMilliseconds;
}

std::optional<std::int64_t> find_totp_step(std::string_view secret, std::string_view code,
                                           Instant now) {
    std::optional<std::int64_t> found;
    for (const std::int64_t shift : {1, -1, 0}) {
        const auto step = totp_step(now) + shift;
        if (equal_in_constant_time(totp_code(secret, step), code)) found = step;
    }
    return found;
}

std::string totp_uri(std::string_view secret, std::string_view account, std::string_view issuer) {
    const auto encoded_issuer = percent_encode(issuer);
    return "otpauth://totp/" + encoded_issuer + ':' + percent_encode(account) +
           "?secret=" + to_base32(secret) + "&issuer=" + encoded_issuer +
           "&algorithm=SHA1&digits=6&period=30";
}

}  // namespace yimen::crypto
