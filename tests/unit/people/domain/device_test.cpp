#include "people/domain/device.h"

#include <gtest/gtest.h>

namespace yimen::people {
namespace {

TEST(DeviceTest, is_what_the_browser_says) {
    EXPECT_EQ(device_named("Firefox"), "Firefox");
    EXPECT_EQ(device_named(""), "");
}

TEST(DeviceTest, is_cut_between_characters) {
    const std::string long_name(kDeviceBytesMax - 1, 'x');
    EXPECT_EQ(device_named(long_name + "xyz").size(), kDeviceBytesMax);
    EXPECT_EQ(device_named(long_name + "一"), long_name);
}

}  // namespace
}  // namespace yimen::people
