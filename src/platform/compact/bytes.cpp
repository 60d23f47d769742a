#include "platform/compact/bytes.h"

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>

#include "platform/crypto/encoding.h"

namespace yimen::compact {

namespace {

constexpr unsigned kBitsOfByte = 7;
constexpr std::uint64_t kMore = 0x80;
constexpr unsigned kMostBits = 64;

/// The lowest bits of a text's head say what follows (TextKind); the others how long or where it
/// is.
constexpr unsigned kKindBits = 2;
constexpr std::uint64_t kKindMask = 3;
/// A place costs as much as a shorter text.
constexpr std::size_t kWorthRemembering = 2;
constexpr std::size_t kHexWorthPacking = 4;

constexpr std::string_view kIdentifierDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kIdentifierLength = 26;
constexpr std::size_t kIdentifierBytes = 16;
constexpr unsigned kIdentifierDigitBits = 5;

constexpr std::array<std::int8_t, 256> kValueOfDigit = [] {
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    for (std::size_t at = 0; at < kIdentifierDigits.size(); ++at) {
        values[static_cast<unsigned char>(kIdentifierDigits[at])] = static_cast<std::int8_t>(at);
    }
    return values;
}();

[[noreturn]] void refuse() {
    throw std::runtime_error{"a compact record is damaged"};
}

/// 128 bits in 26 digits: of the first digit only three bits count.
__extension__ using Bits = unsigned __int128;

/// The bits of an identifier, or nothing where the text is none.
bool read_identifier(std::string_view text, Bits& bits) {
    constexpr char kHighestFirst = '7';
    if (text.size() != kIdentifierLength || text.front() > kHighestFirst) return false;
    bits = 0;
    for (const char digit : text) {
        const auto value = kValueOfDigit[static_cast<unsigned char>(digit)];
        if (value < 0) return false;
        bits = (bits << kIdentifierDigitBits) | static_cast<unsigned>(value);
    }
    return true;
}

std::string identifier_of(Bits bits) {
    std::string text(kIdentifierLength, '0');
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit) {
        digit[0] = kIdentifierDigits[static_cast<std::size_t>(bits) % kIdentifierDigits.size()];
        bits >>= kIdentifierDigitBits;
    }
    return text;
}

std::string bytes_of(Bits bits) {
    std::string bytes;
    for (std::size_t at = kIdentifierBytes; at-- > 0;) {
        bytes += static_cast<char>(bits >> (8 * at));
    }
    return bytes;
}

Bits bits_of(std::string_view bytes) {
    Bits bits = 0;
    for (const char byte : bytes) bits = (bits << 8U) | static_cast<unsigned char>(byte);
    return bits;
}

bool is_hex(std::string_view text) {
    return text.size() >= kHexWorthPacking && text.size() % 2 == 0 &&
           std::all_of(text.begin(), text.end(), [](char digit) {
               return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
           });
}

}  // namespace

std::optional<std::string> identifier_bytes(std::string_view text) {
    Bits bits = 0;
    if (!read_identifier(text, bits)) return std::nullopt;
    return bytes_of(bits);
}

std::string identifier_text(std::string_view bytes) {
    if (bytes.size() != kIdentifierBytes) refuse();
    return identifier_of(bits_of(bytes));
}

void Writer::number(std::uint64_t value) {
    while (value >= kMore) {
        bytes_ += static_cast<char>(value | kMore);
        value >>= kBitsOfByte;
    }
    bytes_ += static_cast<char>(value);
}

void Writer::integer(std::int64_t value) {
    const auto twice = static_cast<std::uint64_t>(value) << 1U;
    number(value < 0 ? ~twice : twice);
}

void Writer::text(std::string_view value) {
    const auto head = [&](TextKind kind, std::size_t told) {
        number(std::uint64_t{told} << kKindBits | static_cast<std::uint64_t>(kind));
    };
    const auto before = std::find(said_.begin(), said_.end(), value);
    if (before != said_.end()) {
        head(TextKind::Said, static_cast<std::size_t>(before - said_.begin()));
        return;
    }
    if (value.size() >= kWorthRemembering) said_.push_back(value);
    Bits bits = 0;
    if (read_identifier(value, bits)) {
        head(TextKind::Identifier, 0);
        bytes_ += bytes_of(bits);
    } else if (is_hex(value)) {
        head(TextKind::Hex, value.size() / 2);
        bytes_ += *crypto::from_hex(value);
    } else {
        head(TextKind::Plain, value.size());
        bytes_ += value;
    }
}

std::string_view Reader::take(std::uint64_t size) {
    if (size > left_.size()) refuse();
    const auto taken = left_.substr(0, size);
    left_.remove_prefix(size);
    return taken;
}

std::uint64_t Reader::number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < kMostBits; shift += kBitsOfByte) {
        const auto byte = static_cast<unsigned char>(take(1).front());
        value |= (byte & (kMore - 1)) << shift;
        if (byte < kMore) return value;
    }
    refuse();
}

std::int64_t Reader::integer() {
    const auto value = number();
    const auto half = static_cast<std::int64_t>(value >> 1U);
    return (value & 1U) != 0 ? ~half : half;
}

std::string Reader::open(const Written& written) {
    switch (written.kind) {
        case TextKind::Identifier:
            return identifier_of(bits_of(written.bytes));
        case TextKind::Hex:
            return crypto::to_hex(written.bytes);
        case TextKind::Said:
        case TextKind::Plain:
            break;
    }
    return std::string{written.bytes};
}

std::string Reader::said(std::uint64_t place) const {
    if (place < known_.size()) return std::string{known_[place]};
    const auto here = place - known_.size();
    if (here >= said_.size()) refuse();
    return open(said_[here]);
}

std::optional<std::uint64_t> Reader::next_text(Written& written) {
    const auto head = number();
    const auto told = head >> kKindBits;
    written.kind = static_cast<TextKind>(head & kKindMask);
    if (written.kind == TextKind::Said) return told;
    written.bytes = take(written.kind == TextKind::Identifier ? kIdentifierBytes : told);
    const bool remembered =
        written.kind != TextKind::Plain || written.bytes.size() >= kWorthRemembering;
    if (remembered) said_.push_back(written);
    return std::nullopt;
}

std::string Reader::text() {
    Written written;
    const auto place = next_text(written);
    return place ? said(*place) : open(written);
}

void Reader::skip_text() {
    Written written;
    next_text(written);
}

std::size_t Reader::count() {
    const auto told = number();
    if (told > left_.size()) refuse();
    return told;
}

}  // namespace yimen::compact
