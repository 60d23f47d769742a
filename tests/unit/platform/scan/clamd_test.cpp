#include "platform/scan/clamd.h"

#include <fstream>

#include <gtest/gtest.h>

#include "support/stand_in_clamd.h"
#include "support/temporary_folder.h"

namespace yimen::scan {
namespace {

using namespace std::chrono_literals;
using Manner = test::StandInClamd::Manner;

class ClamdTest : public testing::Test {
  protected:
    std::string write(const std::string& bytes) {
        const auto path = folder_.file("file");
        std::ofstream{path, std::ios::binary} << bytes;
        return path;
    }

    const test::TemporaryFolder folder_;
    const std::string socket_ = folder_.file("clamd");
    const Clamd clamd_{UnixSocket{socket_}, 10s};
};

TEST_F(ClamdTest, says_what_the_daemon_says) {
    const test::StandInClamd daemon{socket_};
    EXPECT_EQ(clamd_.scan(write("a clean file")), Verdict::Clean);
    EXPECT_EQ(clamd_.scan(write(std::string{"x"} + test::kStandInVirus)), Verdict::Infected);
    EXPECT_EQ(clamd_.scan(write("")), Verdict::Clean);
    EXPECT_EQ(daemon.asked(), 3);
}

TEST_F(ClamdTest, sends_a_large_file_whole) {
    const test::StandInClamd daemon{socket_};
    const std::string large(3'000'000, 'x');
    EXPECT_EQ(clamd_.scan(write(large)), Verdict::Clean);
    EXPECT_EQ(clamd_.scan(write(large + test::kStandInVirus)), Verdict::Infected);
}

TEST_F(ClamdTest, takes_nothing_for_clean_that_the_daemon_did_not_call_so) {
    EXPECT_EQ(clamd_.scan(write("file")), Verdict::Away) << "nobody listens";
    for (const auto manner : {Manner::HangsUp, Manner::ReportsError}) {
        const test::StandInClamd daemon{socket_, manner};
        EXPECT_EQ(clamd_.scan(write("file")), Verdict::Away);
    }
    const Clamd impatient{UnixSocket{socket_}, 50ms};
    const test::StandInClamd daemon{socket_, Manner::Ponders};
    EXPECT_EQ(impatient.scan(write("file")), Verdict::Away);
}

TEST_F(ClamdTest, is_no_excuse_for_a_file_that_is_not_there) {
    EXPECT_THROW(clamd_.scan(folder_.file("nothing")), std::system_error);
}

TEST(ClamdAddressTest, is_a_path_or_a_host_with_its_port) {
    const auto path = parse_clamd_address("unix:/run/clamav/clamd.ctl");
    ASSERT_TRUE(path);
    EXPECT_EQ(std::get<UnixSocket>(*path).path, "/run/clamav/clamd.ctl");
    const auto host = parse_clamd_address("tcp:scanner.example:3310");
    ASSERT_TRUE(host);
    EXPECT_EQ(std::get<TcpAddress>(*host).host, "scanner.example");
    EXPECT_EQ(std::get<TcpAddress>(*host).port, 3310);
    for (const auto* wrong : {"", "clamd", "unix:", "unix:run", "tcp:", "tcp::3310", "tcp:host",
                              "tcp:host:", "tcp:host:0", "tcp:host:70000", "tcp:host:33x"}) {
        EXPECT_FALSE(parse_clamd_address(wrong)) << wrong;
    }
}

}  // namespace
}  // namespace yimen::scan
