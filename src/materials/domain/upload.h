#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "materials/domain/file.h"

#include "core/problem.h"

namespace yimen::materials {

/// A digest that the sender reckoned beforehand, to be compared at the end.
struct StatedDigest {
    bool sm3 = true;  ///< else SHA-256
    std::string hex;
};

/// `sm3:` or `sha-256:` and 64 hexadecimal digits, of either case; nothing for every other text.
std::optional<StatedDigest> parse_stated_digest(std::string_view text);

/// A file that arrives piece by piece. 分片上传
struct Upload {
    std::string id;
    std::string owner_id;
    std::string account_id;  ///< who began it, and alone goes on with it
    Channel channel = Channel::Online;
    std::string file_name;
    std::int64_t size_bytes = 0;
    std::optional<std::string> stated_digest;
    std::int64_t received_bytes = 0;
    std::optional<std::string> file_id;  ///< once it is finished
    Instant touched_at;
};

/// What is wrong with what somebody wants to upload, all at once: /file_name
/// `file-name-malformed`, /size_bytes `file-size-out-of-range`, /digest `digest-malformed`.
std::vector<FieldProblem> find_faults(const Upload& upload);

/// Where a piece belongs.
enum class Placing {
    Next,      ///< to be written where the file ends so far
    Repeated,  ///< lies wholly in what is there: fine when the bytes are the same
    Elsewhere  ///< leaves a gap, overlaps, or goes beyond the stated size
};
Placing place_chunk(const Upload& upload, std::int64_t offset, std::int64_t size_bytes);

}  // namespace yimen::materials
