#include "platform/http/multipart.h"

#include <algorithm>

#include "core/text/text.h"
#include "platform/http/header_values.h"

namespace yimen::http {
namespace {

constexpr std::size_t kPreambleBytesMax = 1024;
constexpr std::size_t kPaddingBytesMax = 64;
constexpr std::size_t kBoundaryBytesMax = 70;

bool is_good_text(std::string_view given, std::size_t bytes_max) {
    return given.size() <= bytes_max && text::is_valid_utf8(given) &&
           given.find('\0') == std::string_view::npos;
}

/// The header lines of a part, without the empty line; empty when malformed.
std::optional<PartHead> read_part_head(std::string_view lines, const MultipartLimits& limits) {
    PartHead head;
    bool has_disposition = false;
    while (!lines.empty()) {
        const auto end = std::min(lines.find("\r\n"), lines.size());
        const auto line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 2, lines.size()));

        const auto colon = line.find(':');
        if (colon == std::string_view::npos || !is_token(line.substr(0, colon)))
            return std::nullopt;
        const auto name = line.substr(0, colon);
        const auto value = trim(line.substr(colon + 1));
        if (equals_ignoring_case(name, "content-type")) {
            if (!is_good_text(value, limits.name_bytes)) return std::nullopt;
            head.content_type = std::string{value};
        }
        if (!equals_ignoring_case(name, "content-disposition")) continue;
        if (has_disposition || media_type(value) != "form-data") return std::nullopt;
        has_disposition = true;
        head.name = header_parameter(value, "name").value_or("");
        head.file_name = header_parameter(value, "filename");
    }
    if (head.name.empty() || !is_good_text(head.name, limits.name_bytes)) return std::nullopt;
    if (head.file_name && !is_good_text(*head.file_name, limits.name_bytes)) return std::nullopt;
    return head;
}

}  // namespace

MultipartParser::MultipartParser(std::string_view boundary, MultipartLimits limits,
                                 PartReceiver& receiver)
    : delimiter_("\r\n--" + std::string{boundary}), limits_(limits), receiver_(receiver) {
    // The first boundary may stand at the very beginning, without a line end before it.
    pending_ = "\r\n";
}

MultipartParser::Outcome MultipartParser::feed(std::string_view bytes) {
    if (outcome_ != Outcome::GoesOn) return outcome_;
    pending_ += bytes;
    auto step = Step::Done;
    while (step == Step::Done && outcome_ == Outcome::GoesOn) {
        switch (state_) {
            case State::Preamble:
                step = take_preamble();
                break;
            case State::Boundary:
                step = take_boundary();
                break;
            case State::Header:
                step = take_header();
                break;
            case State::Body:
                step = take_body();
                break;
        }
    }
    pending_.erase(0, taken_);
    taken_ = 0;
    return outcome_;
}

MultipartParser::Step MultipartParser::take_preamble() {
    const auto found = rest().find(delimiter_);
    if (found == std::string_view::npos) {
        // A delimiter cut in two may begin before the end: the outcome must not depend on cuts.
        const auto certain = kPreambleBytesMax + delimiter_.size() - 1;
        return rest().size() > certain ? fail(Outcome::Malformed) : Step::NeedsMore;
    }
    if (found > kPreambleBytesMax) return fail(Outcome::Malformed);
    consume(found + delimiter_.size());
    state_ = State::Boundary;
    return Step::Done;
}

MultipartParser::Step MultipartParser::take_boundary() {
    const auto after = rest();
    if (after.size() < 2) return Step::NeedsMore;
    if (after.starts_with("--")) {
        outcome_ = Outcome::Complete;
        return Step::Done;
    }
    const auto padding = std::min(after.find_first_not_of(" \t"), after.size());
    if (padding > kPaddingBytesMax) return fail(Outcome::Malformed);
    if (after.size() < padding + 2) return Step::NeedsMore;
    if (after.substr(padding, 2) != "\r\n") return fail(Outcome::Malformed);
    if (++parts_ > limits_.parts) return fail(Outcome::Malformed);
    // The line end stays: a part without any header line has nothing but the empty line.
    consume(padding);
    state_ = State::Header;
    return Step::Done;
}

MultipartParser::Step MultipartParser::take_header() {
    constexpr std::string_view kHeaderEnd = "\r\n\r\n";
    const auto end = rest().find(kHeaderEnd);
    if (end == std::string_view::npos) {
        const auto certain = limits_.part_header_bytes + kHeaderEnd.size() - 1;
        return rest().size() > certain ? fail(Outcome::Malformed) : Step::NeedsMore;
    }
    if (end < 2 || end > limits_.part_header_bytes) return fail(Outcome::Malformed);
    const auto head = read_part_head(rest().substr(2, end - 2), limits_);
    if (!head) return fail(Outcome::Malformed);
    if (!receiver_.part_begins(*head)) return fail(Outcome::Refused);
    consume(end + kHeaderEnd.size());
    state_ = State::Body;
    return Step::Done;
}

MultipartParser::Step MultipartParser::take_body() {
    const auto found = rest().find(delimiter_);
    if (found == std::string_view::npos) {
        const auto kept = std::min(delimiter_.size() - 1, rest().size());
        const auto sure = rest().substr(0, rest().size() - kept);
        if (!sure.empty() && !receiver_.part_bytes(sure)) return fail(Outcome::Refused);
        consume(sure.size());
        return Step::NeedsMore;
    }
    if (found > 0 && !receiver_.part_bytes(rest().substr(0, found))) return fail(Outcome::Refused);
    receiver_.part_ends();
    consume(found + delimiter_.size());
    state_ = State::Boundary;
    return Step::Done;
}

MultipartParser::Step MultipartParser::fail(Outcome outcome) {
    outcome_ = outcome;
    return Step::Done;
}

void MultipartParser::consume(std::size_t count) {
    taken_ += count;
}

std::optional<std::string> multipart_boundary(std::string_view content_type) {
    if (media_type(content_type) != "multipart/form-data") return std::nullopt;
    auto boundary = header_parameter(content_type, "boundary");
    if (!boundary || boundary->empty() || boundary->size() > kBoundaryBytesMax) return std::nullopt;
    const auto fits = [](char c) { return c >= ' ' && c < 0x7F; };
    if (!std::all_of(boundary->begin(), boundary->end(), fits)) return std::nullopt;
    return boundary;
}

}  // namespace yimen::http
