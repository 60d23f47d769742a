#include "platform/http/keyed_write.h"

#include <gtest/gtest.h>

#include "support/temporary_folder.h"

#include "platform/crypto/digest.h"

namespace yimen::http {
namespace {

Request write_of(const std::string& body) {
    Request request;
    request.method = Method::Post;
    request.path = "/api/open/cases";
    request.body = body;
    request.headers.add("idempotency-key", "k");
    return request;
}

TEST(KeyedWriteTest, has_a_digest_that_nobody_tells_without_the_key) {
    const test::TemporaryFolder folder;
    const auto cipher = crypto::FieldCipher::open_file(folder.file("keys.json"));
    const auto digest = [&](const std::string& body) {
        return keyed_write_of(write_of(body), "client:c", cipher)->digest;
    };
    EXPECT_EQ(digest("张三"), digest("张三"));
    EXPECT_NE(digest("张三"), digest("李四"));
    EXPECT_NE(digest("张三"), crypto::sm3_hex("POST /api/open/cases\n张三"));
    const auto other = crypto::FieldCipher::open_file(folder.file("other.json"));
    EXPECT_NE(keyed_write_of(write_of("张三"), "client:c", other)->digest, digest("张三"));
}

}  // namespace
}  // namespace yimen::http
