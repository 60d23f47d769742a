#include <string>

#include <gmock/gmock.h>

#include "inquiries/actions/inquiries.h"
#include "store/notices_house.h"

namespace yimen::inquiries {
namespace {

using testing::HasSubstr;

class InquiryAskersTest : public testing::TestWithParam<test::Engine> {
  protected:
    void record(const std::string& id) {
        const auto written = house_.database->write([&](db::Transaction& transaction) {
            InquiryStore{transaction, house_.cipher}.add({.id = id,
                                                          .way = Way::Phone,
                                                          .question = "药店怎么开？",
                                                          .asker = {"李四", "13800138000"},
                                                          .entry_id = {},
                                                          .item_name = {},
                                                          .first_asked = "account-window",
                                                          .first_unit = "unit",
                                                          .responsible = "account-window",
                                                          .unit_id = "unit",
                                                          .division_code = "445203",
                                                          .offered_unit = {},
                                                          .offered_to = {},
                                                          .answered = false,
                                                          .asked_on = {2026, 3, 2}});
            return Result<Done>{Done{}};
        });
        ASSERT_TRUE(written);
    }

    std::string sealed(const std::string& id) {
        return house_.database->read([&](db::Transaction& transaction) {
            return transaction
                .query_one(db::Statement{"sealed", "SELECT asker FROM inquiry WHERE id = $1"}, id)
                ->text(0);
        });
    }

    Asker opened(const std::string& id) {
        return house_.database->read([&](db::Transaction& transaction) {
            return InquiryStore{transaction, house_.cipher}.find(id)->asker;
        });
    }

    notices::NoticesHouse house_{GetParam()};
};

TEST_P(InquiryAskersTest, are_sealed_and_follow_the_keys) {
    record("one");
    record("two");
    EXPECT_EQ(sealed("one").find("13800138000"), std::string::npos);
    EXPECT_EQ(reseal_askers(house_.services, house_.cipher)->sealed_anew, 0);
    crypto::FieldCipher::add_key(house_.folder.file("keys.json"));
    const auto key = crypto::FieldCipher::activate_newest_key(house_.folder.file("keys.json"));
    const auto resealed = reseal_askers(house_.services, house_.cipher);
    EXPECT_EQ(resealed->records, 2);
    EXPECT_EQ(resealed->sealed_anew, 2);
    EXPECT_THAT(sealed("two"), HasSubstr("v1:" + key));
    EXPECT_EQ(opened("two").name, "李四");
    EXPECT_EQ(opened("two").contact, "13800138000");
}

INSTANTIATE_TEST_SUITE_P(both_engines, InquiryAskersTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

}  // namespace
}  // namespace yimen::inquiries
