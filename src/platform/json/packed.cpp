#include "platform/json/packed.h"

#include <cstdint>
#include <stdexcept>

#include <zlib.h>
#include <zstd.h>

namespace yimen::json {

namespace {

/// What no JSON text begins with.
constexpr char kDeflated = '\x01';
constexpr char kPacked = '\x02';
/// Every frame of zstd begins with it (RFC 8878), so it is not kept.
constexpr std::string_view kMagic = "\x28\xb5\x2f\xfd";
/// The fastest: papers are written by the one thread that writes all.
constexpr int kLevel = 1;
/// A text of the program's own is never larger.
constexpr unsigned long long kLargest = 16ULL << 20U;
/// As texts were packed before: deflated in the form of zlib (RFC 1950), which names the
/// dictionary.
constexpr int kWindow = 14;
constexpr std::size_t kStep = 4096;

struct EndCompression {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
    void operator()(ZSTD_CDict* dictionary) const { ZSTD_freeCDict(dictionary); }
    void operator()(ZSTD_DDict* dictionary) const { ZSTD_freeDDict(dictionary); }
};
template <class T>
using Owned = std::unique_ptr<T, EndCompression>;

template <class T>
T* require(T* made) {
    if (made == nullptr) throw std::bad_alloc{};
    return made;
}

std::size_t require_success(std::size_t code, const char* what) {
    if (ZSTD_isError(code) != 0) throw std::runtime_error{what};
    return code;
}

std::string inflate_with(std::string_view packed, std::string_view dictionary) {
    const auto bytes = [](std::string_view text) {
        return reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    };
    z_stream stream{};
    if (inflateInit2(&stream, kWindow) != Z_OK) {
        throw std::runtime_error{"unpacking could not begin"};
    }
    const std::unique_ptr<z_stream, int (*)(z_stream*)> ended{&stream, &inflateEnd};
    stream.next_in = bytes(packed);
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string text;
    int code = Z_OK;
    while (code == Z_OK) {
        const auto begun = text.size();
        text.resize(begun + kStep);
        stream.next_out = bytes(text) + begun;
        stream.avail_out = static_cast<uInt>(kStep);
        code = inflate(&stream, Z_NO_FLUSH);
        if (code == Z_NEED_DICT) {
            code = inflateSetDictionary(&stream, bytes(dictionary),
                                        static_cast<uInt>(dictionary.size()));
        }
        text.resize(text.size() - stream.avail_out);
    }
    if (code != Z_STREAM_END) throw std::runtime_error{"unpacking failed"};
    return text;
}

}  // namespace

struct PackDictionary::Ready {
    std::string text;
    char mark = 0;  ///< tells that what is unpacked was packed with another one
    Owned<ZSTD_CDict> packing;
    Owned<ZSTD_DDict> unpacking;
};

PackDictionary::PackDictionary(std::string_view text) {
    auto ready = std::make_unique<Ready>();
    ready->text = text;
    ready->mark = static_cast<char>(
        crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size())));
    ready->packing.reset(require(ZSTD_createCDict(text.data(), text.size(), kLevel)));
    ready->unpacking.reset(require(ZSTD_createDDict(text.data(), text.size())));
    ready_ = std::move(ready);
}

PackDictionary::~PackDictionary() = default;

std::string pack(std::string_view text, const PackDictionary& dictionary) {
    thread_local const Owned<ZSTD_CCtx> context{require(ZSTD_createCCtx())};
    std::string packed(ZSTD_compressBound(text.size()), '\0');
    packed.resize(require_success(
        ZSTD_compress_usingCDict(context.get(), packed.data(), packed.size(), text.data(),
                                 text.size(), dictionary.ready_->packing.get()),
        "packing failed"));
    return packed.replace(0, kMagic.size(), {kPacked, dictionary.ready_->mark});
}

std::string unpack(std::string_view packed, const PackDictionary& dictionary) {
    if (packed.starts_with(kDeflated))
        return inflate_with(packed.substr(1), dictionary.ready_->text);
    if (!packed.starts_with(kPacked)) return std::string{packed};
    thread_local const Owned<ZSTD_DCtx> context{require(ZSTD_createDCtx())};
    constexpr std::size_t kHead = 2;
    if (packed.size() < kHead || packed[1] != dictionary.ready_->mark) {
        throw std::runtime_error{"packed with another dictionary"};
    }
    const auto frame = std::string{kMagic}.append(packed.substr(kHead));
    const auto size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size > kLargest) throw std::runtime_error{"unpacking failed"};
    std::string text(size, '\0');
    const auto written = require_success(
        ZSTD_decompress_usingDDict(context.get(), text.data(), text.size(), frame.data(),
                                   frame.size(), dictionary.ready_->unpacking.get()),
        "unpacking failed");
    text.resize(written);
    return text;
}

}  // namespace yimen::json
