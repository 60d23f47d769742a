#include "materials/domain/upload.h"

#include "materials/domain/limits.h"

#include "core/text/text.h"

namespace yimen::materials {

namespace {

constexpr std::size_t kDigestLetters = 64;

}  // namespace

std::optional<StatedDigest> parse_stated_digest(std::string_view text) {
    StatedDigest stated;
    constexpr std::string_view kSm3 = "sm3:";
    constexpr std::string_view kSha256 = "sha-256:";
    if (text.starts_with(kSm3)) {
        text.remove_prefix(kSm3.size());
    } else if (text.starts_with(kSha256)) {
        text.remove_prefix(kSha256.size());
        stated.sm3 = false;
    } else {
        return std::nullopt;
    }
    if (text.size() != kDigestLetters) return std::nullopt;
    for (const char letter : text) {
        const bool digit = letter >= '0' && letter <= '9';
        const bool lower = letter >= 'a' && letter <= 'f';
        const bool upper = letter >= 'A' && letter <= 'F';
        if (!digit && !lower && !upper) return std::nullopt;
        stated.hex += upper ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return stated;
}

std::vector<FieldProblem> find_faults(const Upload& upload) {
    std::vector<FieldProblem> faults;
    if (text::is_blank(upload.file_name) || text::length(upload.file_name) > kFileNameLengthMax ||
        !text::is_clean_input(upload.file_name, text::Lines::One)) {
        faults.push_back(
            {"/file_name", "file-name-malformed", {{"limit", std::to_string(kFileNameLengthMax)}}});
    }
    if (upload.size_bytes < 1 || upload.size_bytes > kFileBytesMax) {
        faults.push_back(
            {"/size_bytes", "file-size-out-of-range", {{"limit", std::to_string(kFileBytesMax)}}});
    }
    if (upload.stated_digest && !parse_stated_digest(*upload.stated_digest)) {
        faults.push_back({"/digest", "digest-malformed", {}});
    }
    return faults;
}

Placing place_chunk(const Upload& upload, std::int64_t offset, std::int64_t size_bytes) {
    if (offset < 0 || size_bytes < 1 || offset > upload.size_bytes - size_bytes) {
        return Placing::Elsewhere;
    }
    if (offset == upload.received_bytes) return Placing::Next;
    return offset + size_bytes <= upload.received_bytes ? Placing::Repeated : Placing::Elsewhere;
}

}  // namespace yimen::materials
