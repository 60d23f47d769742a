#include "platform/http/dispatch.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/temporary_folder.h"

#include "platform/log/log.h"

namespace yimen::http {
namespace {

using testing::ElementsAre;

constexpr QueryRule kRules[] = {{.operation_id = "getThing", .name = "query", .required = true}};

class DispatchTest : public testing::Test {
  protected:
    DispatchTest() {
        router_.add({Method::Get, "/thing", "getThing", Access::Public, Runs::OnWorker,
                     [](const Request&) -> Response {
                         log::info("handled");
                         throw std::runtime_error{"broken"};
                     }});
        request_.request_id = "r-1";
    }

    Dispatch dispatch(std::optional<Problem> refusal = std::nullopt) {
        return Dispatch{router_,
                        {.gate =
                             [refusal](const Route&, Request&) {
                                 log::info("admitted");
                                 return refusal;
                             },
                         .query_rules = kRules,
                         .translate = {},
                         .report = [](const Failure&) { log::error("failure"); }}};
    }

    const Route& route() const { return router_.routes().front(); }

    Router router_;
    Request request_;
};

TEST_F(DispatchTest, refuses_a_query_that_breaks_the_contract_after_the_gate) {
    const auto refused = dispatch().check(route(), request_);
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->status, 422);
    EXPECT_NE(refused->body.find("\"/query\""), std::string::npos);

    const Problem forbidden{ProblemKind::Forbidden, "forbidden", {}, {}};
    EXPECT_EQ(dispatch(forbidden).check(route(), request_)->status, 403);

    request_.query.add("query", "药");
    EXPECT_FALSE(dispatch().check(route(), request_));
}

TEST_F(DispatchTest, lets_every_line_of_the_log_carry_the_request) {
    const test::TemporaryFolder folder;
    const auto file = folder.file("yimen.log");
    log::start({.level = log::Level::Info, .file = file});
    const auto dispatched = dispatch();
    request_.query.add("query", "");
    EXPECT_FALSE(dispatched.check(route(), request_));
    EXPECT_EQ(dispatched.answer(route(), request_).status, 500);
    dispatched.report({"getThing", "r-2", "too late"});
    log::info("afterwards");
    log::stop();

    std::vector<std::string> lines;
    std::ifstream written{file};
    for (std::string line; std::getline(written, line);) {
        const auto event = boost::json::parse(line).as_object();
        const auto* id = event.if_contains("request_id");
        lines.push_back(std::string{event.at("code").as_string()} + ' ' +
                        (id == nullptr ? "-" : std::string{id->as_string()}));
    }
    EXPECT_THAT(lines, ElementsAre("admitted r-1", "handled r-1", "failure r-1", "failure r-2",
                                   "afterwards -"));
}

}  // namespace
}  // namespace yimen::http
