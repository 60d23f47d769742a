#include "platform/paper/signature_picture.h"

#include <gtest/gtest.h>

#include "support/sample_files.h"

namespace yimen::paper {
namespace {

TEST(SignaturePictureTest, is_a_png_as_large_as_the_pad) {
    EXPECT_TRUE(is_signature_picture(test::sample_png(600, 200)));
    EXPECT_TRUE(is_signature_picture(test::sample_png(1, 1)));
    EXPECT_FALSE(is_signature_picture(test::sample_png(601, 200)));
    EXPECT_FALSE(is_signature_picture(test::sample_png(600, 201)));
}

TEST(SignaturePictureTest, is_no_other_kind_of_picture_and_no_damaged_one) {
    const auto png = test::sample_png(300, 100);
    EXPECT_FALSE(is_signature_picture(""));
    EXPECT_FALSE(is_signature_picture(test::sample_jpeg(300, 100)));
    EXPECT_FALSE(is_signature_picture(test::sample_pdf(1)));
    EXPECT_FALSE(is_signature_picture(std::string_view{png}.substr(0, 40)));
    EXPECT_FALSE(is_signature_picture(std::string_view{png}.substr(0, 23)));
}

TEST(SignaturePictureTest, has_so_many_bytes_at_most) {
    auto png = test::sample_png(300, 100);
    // What stands behind the last chunk changes nothing but the size.
    png.append(kSignatureBytesMax - png.size(), '\0');
    EXPECT_TRUE(is_signature_picture(png));
    EXPECT_FALSE(is_signature_picture(png + '\0'));
}

TEST(SignaturePictureTest, is_measured_before_anything_is_decoded) {
    auto png = test::sample_png(20, 10);
    png.replace(16, 8, std::string{"\0\1\0\0\0\1\0\0", 8});
    EXPECT_FALSE(is_signature_picture(png));
}

}  // namespace
}  // namespace yimen::paper
