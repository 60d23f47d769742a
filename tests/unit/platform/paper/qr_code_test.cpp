#include "platform/paper/qr_code.h"

#include <stdexcept>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <zbar.h>

namespace yimen::paper {

namespace {

constexpr std::size_t kPixels = 4;

/// What a phone would read; empty when it reads nothing.
std::string read_back(const QrCode& code) {
    const auto side = (code.side() + 2 * kQrMargin) * kPixels;
    std::string grey(side * side, '\xFF');
    for (std::size_t row = 0; row < code.side() * kPixels; ++row) {
        for (std::size_t column = 0; column < code.side() * kPixels; ++column) {
            if (!code.is_dark(row / kPixels, column / kPixels)) continue;
            grey[(row + kQrMargin * kPixels) * side + column + kQrMargin * kPixels] = '\0';
        }
    }
    zbar::Image image{static_cast<unsigned>(side), static_cast<unsigned>(side), "Y800", grey.data(),
                      grey.size()};
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    if (scanner.scan(image) != 1) return {};
    return image.symbol_begin()->get_data();
}

TEST(QrCodeTest, a_phone_reads_back_what_was_written) {
    for (const auto correction : {ErrorCorrection::Low, ErrorCorrection::Medium,
                                  ErrorCorrection::Quartile, ErrorCorrection::High}) {
        EXPECT_EQ(read_back(make_qr_code("https://example.org/v/8F3K-22PX", correction)),
                  "https://example.org/v/8F3K-22PX");
    }
}

TEST(QrCodeTest, holds_chinese) {
    EXPECT_EQ(read_back(make_qr_code("一门：食品经营许可证 䶮𠮷", ErrorCorrection::Medium)),
              "一门：食品经营许可证 䶮𠮷");
}

TEST(QrCodeTest, grows_with_its_text_and_with_its_error_correction) {
    const auto small = make_qr_code("8F3K", ErrorCorrection::Low);
    EXPECT_EQ(small.side(), 21U);
    EXPECT_GT(make_qr_code(std::string(200, 'x'), ErrorCorrection::Low).side(), small.side());
    EXPECT_GT(make_qr_code(std::string(200, 'x'), ErrorCorrection::High).side(),
              make_qr_code(std::string(200, 'x'), ErrorCorrection::Low).side());
}

TEST(QrCodeTest, is_refused_when_empty_or_beyond_the_largest_code) {
    EXPECT_NO_THROW(make_qr_code(std::string(2953, 'x'), ErrorCorrection::Low));
    EXPECT_THROW(make_qr_code(std::string(2954, 'x'), ErrorCorrection::Low), std::length_error);
    EXPECT_NO_THROW(make_qr_code(std::string(1273, 'x'), ErrorCorrection::High));
    EXPECT_THROW(make_qr_code(std::string(1274, 'x'), ErrorCorrection::High), std::length_error);
    EXPECT_THROW(make_qr_code("", ErrorCorrection::Low), std::length_error);
}

TEST(QrCodeTest, its_picture_has_a_margin_and_says_what_it_is) {
    const auto svg = to_svg(make_qr_code("8F3K", ErrorCorrection::Low), "核验码 \"8F3K\" <甲>");
    EXPECT_NE(svg.find("viewBox=\"0 0 29 29\""), std::string::npos);
    EXPECT_NE(svg.find("role=\"img\""), std::string::npos);
    EXPECT_NE(svg.find("<title>核验码 &quot;8F3K&quot; &lt;甲&gt;</title>"), std::string::npos);
    EXPECT_NE(svg.find("M4 4h7v1h-7z"), std::string::npos);
}

RC_GTEST_PROP(QrCodeTest, any_ascii_text_is_read_back, ()) {
    const auto text =
        *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange<char>(' ', '\x7F')));
    RC_ASSERT(read_back(make_qr_code(text, ErrorCorrection::Medium)) == text);
}

}  // namespace

}  // namespace yimen::paper
