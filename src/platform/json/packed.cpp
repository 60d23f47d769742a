#include "platform/json/packed.h"

#include <memory>
#include <stdexcept>

#include <zlib.h>

namespace yimen::json {

namespace {

/// What no JSON text begins with.
constexpr char kPacked = '\x01';
/// A window of 16 KiB holds the dictionary and the text; the memory is made anew for every text.
/// The form of zlib (RFC 1950): it names the dictionary and ends with a checksum of the text.
constexpr int kWindow = 14;
constexpr int kMemory = 5;
constexpr int kLevel = 6;
constexpr std::size_t kStep = 4096;

Bytef* bytes(std::string_view text) {
    return reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
}

/// Refuses another dictionary than the one the text was packed with.
int give_dictionary(z_stream& stream, std::string_view dictionary) {
    return inflateSetDictionary(&stream, bytes(dictionary), static_cast<uInt>(dictionary.size()));
}

}  // namespace

std::string pack(std::string_view text, std::string_view dictionary) {
    z_stream stream{};
    if (deflateInit2(&stream, kLevel, Z_DEFLATED, kWindow, kMemory, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::runtime_error{"packing could not begin"};
    }
    const std::unique_ptr<z_stream, int (*)(z_stream*)> ended{&stream, &deflateEnd};
    deflateSetDictionary(&stream, bytes(dictionary), static_cast<uInt>(dictionary.size()));
    std::string packed(1 + deflateBound(&stream, text.size()), kPacked);
    stream.next_in = bytes(text);
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = bytes(packed) + 1;
    stream.avail_out = static_cast<uInt>(packed.size() - 1);
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END) throw std::runtime_error{"packing failed"};
    packed.resize(1 + stream.total_out);
    return packed;
}

std::string unpack(std::string_view packed, std::string_view dictionary) {
    if (!packed.starts_with(kPacked)) return std::string{packed};
    z_stream stream{};
    if (inflateInit2(&stream, kWindow) != Z_OK) {
        throw std::runtime_error{"unpacking could not begin"};
    }
    const std::unique_ptr<z_stream, int (*)(z_stream*)> ended{&stream, &inflateEnd};
    stream.next_in = bytes(packed) + 1;
    stream.avail_in = static_cast<uInt>(packed.size() - 1);
    std::string text;
    int code = Z_OK;
    while (code == Z_OK) {
        const auto begun = text.size();
        text.resize(begun + kStep);
        stream.next_out = bytes(text) + begun;
        stream.avail_out = static_cast<uInt>(kStep);
        code = inflate(&stream, Z_NO_FLUSH);
        if (code == Z_NEED_DICT) code = give_dictionary(stream, dictionary);
        text.resize(text.size() - stream.avail_out);
    }
    if (code != Z_STREAM_END) throw std::runtime_error{"unpacking failed"};
    return text;
}

}  // namespace yimen::json
