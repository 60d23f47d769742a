#include "platform/http/compression.h"

#include <memory>
#include <stdexcept>

#include <zlib.h>

namespace yimen::http {

std::string gzip(std::string_view bytes, Effort effort) {
    constexpr int kLargestWindowWithGzipHeader = 15 + 16;
    constexpr int kDefaultMemory = 8;
    const int level = effort == Effort::Quick ? 4 : 9;
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, kLargestWindowWithGzipHeader, kDefaultMemory,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::runtime_error{"gzip could not begin"};
    }
    const std::unique_ptr<z_stream, int (*)(z_stream*)> ended{&stream, &deflateEnd};

    std::string compressed(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(compressed.data());
    stream.avail_out = static_cast<uInt>(compressed.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END) throw std::runtime_error{"gzip failed"};
    compressed.resize(stream.total_out);
    return compressed;
}

bool is_compressible(std::string_view media_type) {
    return media_type.starts_with("text/") || media_type.ends_with("/json") ||
           media_type.ends_with("+json") || media_type.ends_with("/javascript") ||
           media_type.ends_with("+xml") || media_type.ends_with("/xml");
}

}  // namespace yimen::http
