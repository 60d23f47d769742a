#include <set>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/contract_city.h"
#include "notices/notices.h"

namespace yimen::test {
namespace {

std::set<std::string> missing_in(const std::set<std::string>& answered) {
    auto missing = Contract::get().operations_of("messages");
    for (const auto& id : answered) missing.erase(id);
    return missing;
}

class MessagesContractTest : public testing::TestWithParam<Engine> {
  protected:
    Answer expect(int status, const std::string& operation_id, const std::string& account = {},
                  const Question& question = {}) {
        auto answer = city_.ask(operation_id, account, question);
        EXPECT_EQ(answer.status, status) << operation_id << ' ' << answer.text;
        return answer;
    }

    /// Tells an officer that a step was handed over.
    void tell_officer(const std::string& account) {
        auto& city = city_.city();
        auto& services = city.application().services();
        const auto account_id = city.account_id(account);
        const auto told = city.database().write([&](db::Transaction& transaction) -> Result<Done> {
            notices::tell(transaction,
                          {.kind = notices::MessageKind::TaskHandedOver,
                           .recipient_id = account_id,
                           .case_id = "case-1",
                           .case_number = "445203-1",
                           .item_name = "药品经营许可",
                           .due_on = Day{2026, 3, 18},
                           .detail = "审核"},
                          services);
            return Done{};
        });
        ASSERT_TRUE(told);
    }

    ContractCity city_{GetParam(), {"drug-retail-licence"}};
};

TEST_P(MessagesContractTest, is_kept_by_every_operation_that_grants) {
    tell_officer("examiner-2");
    tell_officer("examiner-2");
    const auto page = expect(200, "listMessages", "examiner-2", {.query = "box=work&limit=1"});
    EXPECT_EQ(page.body.at("unread").at("count").as_int64(), 2);
    EXPECT_TRUE(page.body.at("next").is_string());
    const auto newest = page.body.at("messages").at(0);
    EXPECT_EQ(newest.at("words").at("zh").as_string(),
              "“药品经营许可”（445203-1）的环节“审核”转给您办理。");
    const std::string id{newest.at("message_id").as_string()};
    const auto before =
        expect(200, "listMessages", "examiner-2", {.query = "box=work&shown=unread&before=" + id});
    EXPECT_EQ(before.body.at("messages").as_array().size(), 1U);
    const auto one = expect(200, "markMessageRead", "examiner-2",
                            {.path = {{"message_id", id}}, .query = "box=work"});
    EXPECT_EQ(one.body.at("count").as_int64(), 1);
    const auto all = expect(200, "markMessagesRead", "examiner-2",
                            {.query = "box=work", .body = R"({"message_id":")" + id + "\"}"});
    EXPECT_EQ(all.body.at("count").as_int64(), 0);
    expect(200, "countUnreadMessages", "examiner-2");
    EXPECT_THAT(missing_in(city_.granted()), testing::IsEmpty());
}

TEST_P(MessagesContractTest, is_kept_by_every_operation_that_refuses) {
    const std::string others = "principal=somebody-else";
    expect(401, "listMessages");
    expect(404, "listMessages", "examiner-2", {.query = others});
    expect(404, "countUnreadMessages", "examiner-2", {.query = others});
    expect(404, "markMessageRead", "examiner-2", {.path = {{"message_id", "none"}}});
    expect(404, "markMessagesRead", "examiner-2", {.body = R"({"message_id":"none"})"});
    expect(422, "markMessagesRead", "examiner-2", {.body = "{"});
    expect(422, "listMessages", "examiner-2", {.query = "shown=some"});
    EXPECT_THAT(missing_in(city_.refused()), testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(both_engines, MessagesContractTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

}  // namespace
}  // namespace yimen::test
