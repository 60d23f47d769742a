#include "platform/paper/qr_code.h"

#include <memory>
#include <stdexcept>

#include <fmt/format.h>
#include <qrencode.h>

#include "platform/paper/svg_text.h"

namespace yimen::paper {

namespace {

QRecLevel level_of(ErrorCorrection correction) {
    switch (correction) {
        case ErrorCorrection::Low:
            return QR_ECLEVEL_L;
        case ErrorCorrection::Medium:
            return QR_ECLEVEL_M;
        case ErrorCorrection::Quartile:
            return QR_ECLEVEL_Q;
        case ErrorCorrection::High:
            return QR_ECLEVEL_H;
    }
    throw std::logic_error{"qr code: unknown error correction"};
}

std::string runs_of(const QrCode& code) {
    std::string path;
    for (std::size_t row = 0; row < code.side(); ++row) {
        for (std::size_t column = 0; column < code.side();) {
            const auto start = column;
            while (column < code.side() && code.is_dark(row, column)) ++column;
            const auto length = column - start;
            if (length == 0) {
                ++column;
                continue;
            }
            path +=
                fmt::format("M{} {}h{}v1h-{}z", start + kQrMargin, row + kQrMargin, length, length);
        }
    }
    return path;
}

}  // namespace

QrCode make_qr_code(std::string_view text, ErrorCorrection correction) {
    constexpr int kSmallestThatFits = 0;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
        QRcode_encodeData(static_cast<int>(text.size()),
                          reinterpret_cast<const unsigned char*>(text.data()), kSmallestThatFits,
                          level_of(correction)),
        &QRcode_free};
    if (!code) throw std::length_error{"qr code: no code holds this text"};
    const auto side = static_cast<std::size_t>(code->width);
    std::vector<bool> dark(side * side);
    for (std::size_t i = 0; i < dark.size(); ++i) dark[i] = (code->data[i] & 1) != 0;
    return {side, std::move(dark)};
}

std::string to_svg(const QrCode& code, std::string_view label) {
    const auto size = code.side() + 2 * kQrMargin;
    const auto escaped = escape_xml(label);
    return fmt::format(
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}" role="img" )"
        R"(aria-label="{1}" shape-rendering="crispEdges"><title>{1}</title>)"
        R"(<rect width="{0}" height="{0}" fill="#fff"/><path fill="#000" d="{2}"/></svg>)",
        size, escaped, runs_of(code));
}

}  // namespace yimen::paper
