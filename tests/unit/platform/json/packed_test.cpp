#include "platform/json/packed.h"

#include <stdexcept>

#include <gtest/gtest.h>
#include <zlib.h>

namespace yimen::json {
namespace {

constexpr std::string_view kCommon = R"({"name":"申请人","label":null,"value":")";
const PackDictionary kDictionary{kCommon};

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
    EXPECT_LT(pack(text, kDictionary).size(), pack(text, PackDictionary{""}).size());
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
    EXPECT_THROW(unpack("\x02", kDictionary), std::runtime_error);
    EXPECT_THROW(unpack(packed.substr(0, 3), kDictionary), std::runtime_error);
}

TEST(PackedTest, refuses_another_dictionary) {
    const auto packed = pack(R"({"name":"申请人","value":"张三"})", kDictionary);
    auto other = std::string{kCommon};
    other[3] = 'N';
    EXPECT_THROW(unpack(packed, PackDictionary{other}), std::runtime_error);
}

TEST(PackedTest, reads_what_was_packed_before) {
    z_stream stream{};
    ASSERT_EQ(deflateInit2(&stream, 6, Z_DEFLATED, 14, 5, Z_DEFAULT_STRATEGY), Z_OK);
    const auto bytes = [](std::string_view text) {
        return reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    };
    deflateSetDictionary(&stream, bytes(kCommon), static_cast<uInt>(kCommon.size()));
    const std::string text = R"({"name":"申请人","label":null,"value":"张三"})";
    std::string packed(200, '\x01');
    stream.next_in = bytes(text);
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = bytes(packed) + 1;
    stream.avail_out = static_cast<uInt>(packed.size() - 1);
    ASSERT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
    packed.resize(1 + stream.total_out);
    deflateEnd(&stream);
    EXPECT_EQ(unpack(packed, kDictionary), text);
    EXPECT_THROW(unpack(packed, PackDictionary{"another"}), std::runtime_error);
}

}  // namespace
}  // namespace yimen::json
