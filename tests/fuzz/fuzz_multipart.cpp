// Cuts the input into a multipart body twice, whole and in pieces: both must bring the same.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "platform/http/multipart.h"

namespace {

using yimen::http::MultipartParser;

class Transcript final : public yimen::http::PartReceiver {
  public:
    bool part_begins(const yimen::http::PartHead& head) override {
        text +=
            "<" + head.name + "|" + head.file_name.value_or("-") + "|" + head.content_type + ">";
        return true;
    }
    bool part_bytes(std::string_view bytes) override {
        text += bytes;
        return true;
    }
    void part_ends() override { text += "</>"; }

    std::string text;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::size_t piece_size = 1 + data[0] % 16;
    std::string_view body{reinterpret_cast<const char*>(data) + 1, size - 1};

    Transcript whole;
    MultipartParser at_once{"b0", {}, whole};
    at_once.feed(body);

    Transcript pieces;
    MultipartParser by_pieces{"b0", {}, pieces};
    while (!body.empty()) {
        by_pieces.feed(body.substr(0, piece_size));
        body.remove_prefix(std::min(piece_size, body.size()));
    }
    if (at_once.outcome() != by_pieces.outcome()) std::abort();
    // What is not ended may be handed over later or, before the rest came, not at all.
    const bool complete = at_once.outcome() == MultipartParser::Outcome::Complete;
    if (complete && whole.text != pieces.text) std::abort();

    yimen::http::multipart_boundary(std::string_view{reinterpret_cast<const char*>(data), size});
    return 0;
}
