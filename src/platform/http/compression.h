#pragma once

#include <string>
#include <string_view>

namespace yimen::http {

enum class Effort {
    Quick,    ///< for one answer
    Thorough  ///< for bytes that are sent often
};

/// RFC 1952. Throws std::runtime_error when there is no memory.
std::string gzip(std::string_view bytes, Effort effort);

/// Whether compressing bytes of this media type is worth the while.
bool is_compressible(std::string_view media_type);

}  // namespace yimen::http
