#include "platform/json/packed.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace yimen::json {
namespace {

constexpr std::string_view kDictionary = R"({"name":"申请人","label":null,"value":")";

TEST(PackedTest, comes_back_whole) {
    std::string text;
    for (int at = 0; at < 3000; ++at) text += R"({"name":"申请人","label":null,"value":"张三"},)";
    for (const auto& one : {std::string{}, std::string{"{}"}, text}) {
        EXPECT_EQ(unpack(pack(one, kDictionary), kDictionary), one);
    }
}

TEST(PackedTest, is_smaller_by_what_the_dictionary_has) {
    const std::string text = R"({"name":"申请人","label":null,"value":"张三"},)"
                             R"({"name":"申请人","label":null,"value":"李四"})";
    EXPECT_LT(pack(text, kDictionary).size(), text.size() / 2);
    EXPECT_LT(pack(text, kDictionary).size(), pack(text, {}).size());
}

TEST(PackedTest, leaves_what_was_never_packed) {
    EXPECT_EQ(unpack(R"({"name":"a"})", kDictionary), R"({"name":"a"})");
    EXPECT_EQ(unpack("", kDictionary), "");
}

TEST(PackedTest, refuses_what_is_damaged) {
    auto packed = pack(R"({"name":"申请人","value":"张三"})", kDictionary);
    packed.resize(packed.size() - 3);
    EXPECT_THROW(unpack(packed, kDictionary), std::runtime_error);
    EXPECT_THROW(unpack("\x01\xff\xff\xff", kDictionary), std::runtime_error);
}

TEST(PackedTest, refuses_another_dictionary) {
    const auto packed = pack(R"({"name":"申请人","value":"张三"})", kDictionary);
    auto other = std::string{kDictionary};
    other[3] = 'N';
    EXPECT_THROW(unpack(packed, other), std::runtime_error);
}

}  // namespace
}  // namespace yimen::json
