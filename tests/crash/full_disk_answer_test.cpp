#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/application.h"
#include "app/migrations.h"
#include "crash/forgetful_vfs.h"
#include "support/temporary_folder.h"

#include "platform/db/open.h"

namespace yimen::test {
namespace {

using testing::HasSubstr;

/// What somebody reads when the disk of the store has no room left.
class FullDiskAnswerTest : public testing::Test {
  protected:
    /// A try to sign in, which is counted in the store.
    http::Response sign_in() {
        http::Request request;
        request.method = http::Method::Post;
        request.path = "/api/session";
        request.body = R"({"account":"nobody","password":"wrong-horse-9"})";
        request.client_address = "127.0.0.1";
        request.request_id = "test";
        request.headers.add("x-requested-with", "yimen");
        const auto match = application_.router().match(request.method, request.path);
        return application_.dispatch().answer(*match.route, request);
    }

    const TemporaryFolder folder_;
    ForgetfulDisk disk_{"full"};
    const clock::SystemClock clock_;
    std::unique_ptr<db::Database> database_ = [this] {
        auto opened = db::open_sqlite({.path = folder_.file("store.db"), .vfs = disk_.name()});
        opened->migrate(app::kMigrations);
        return opened;
    }();
    app::Application application_{
        *database_, clock_,
        app::ApplicationOptions{.key_file = folder_.file("keys.json"),
                                .password_cost = {.memory_kibibytes = 8, .passes = 1, .lanes = 1}}};
};

TEST_F(FullDiskAnswerTest, says_that_nothing_is_lost_and_goes_on_when_there_is_room_again) {
    EXPECT_EQ(sign_in().status, 401);
    disk_.limit_size(0);
    const auto refused = sign_in();
    EXPECT_EQ(refused.status, 503);
    EXPECT_THAT(refused.body, HasSubstr("store-full"));
    disk_.limit_size(std::size_t{1} << 30);
    EXPECT_EQ(sign_in().status, 401);
}

}  // namespace
}  // namespace yimen::test
