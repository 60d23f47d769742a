#include <optional>
#include <span>
#include <stop_token>
#include <string>

#include "../house.h"
#include "engines.h"
#include "people/actions/change_person.h"
#include "people/actions/digest_names.h"
#include "people/actions/known_names.h"
#include "people/actions/register_legal_person.h"
#include "people/actions/register_natural_person.h"
#include "people/people.h"

namespace yimen::people {
namespace {

class NamesTest : public OnBothEngines {
  protected:
    NamesTest() {
        house.open_account("window", kCountyUnit, "window-clerk");
        house.open_account("examiner", kCountyUnit, "case-examiner");
        clerk = house.sign_in_as("window").person;
        const auto person = register_natural_person(
            {clerk, {"citizen-id", "11010519491231002X", "张三", std::nullopt}, KnownNumber::Ask},
            house.services, house.identity);
        person_id = person->person.id;
        const auto legal = register_legal_person(
            {clerk, {"91350100M000100Y43", "演示药店有限公司", "enterprise"}, std::nullopt},
            house.services, house.identity);
        legal_id = legal->person.id;
    }

    std::vector<std::string> called(std::string_view name) {
        return house.database->read([&](db::Transaction& transaction) {
            return list_persons_called(transaction, name, 10, house.cipher);
        });
    }

    /// In a list of this server, which knows the names that it has read.
    std::string listed(const std::string& id) {
        const auto names = house.database->read([&](db::Transaction& transaction) {
            return find_names_of_persons(transaction, std::span{&id, 1}, house.cipher, known);
        });
        return names.at(id);
    }

    void rename(const std::string& name, const std::optional<std::string>& mobile, int version) {
        const auto changed = change_natural_person({clerk, person_id, version, name, mobile},
                                                   house.services, house.identity);
        ASSERT_TRUE(changed);
    }

    std::size_t digest_all() {
        return digest_names(*house.database, house.cipher, std::stop_token{});
    }

    Person clerk;
    std::string person_id;
    std::string legal_id;
    KnownNames known;
};

INSTANTIATE_TEST_SUITE_P(Engines, NamesTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres), engine_of);

TEST_P(NamesTest, of_people_are_found_whole_and_of_organisations_by_their_beginning) {
    EXPECT_EQ(called("张三"), std::vector{person_id});
    EXPECT_TRUE(called("张").empty());
    EXPECT_EQ(called("演示药店"), std::vector{legal_id});
    EXPECT_TRUE(called("药店").empty());
}

TEST_P(NamesTest, are_read_for_a_whole_list_at_once) {
    std::vector<std::string> ids(45, "nobody");
    ids.front() = person_id;
    ids.back() = legal_id;
    const auto names = house.database->read([&](db::Transaction& transaction) {
        return find_names_of_persons(transaction, ids, house.cipher, known);
    });
    const std::unordered_map<std::string, std::string> expected{{person_id, "张三"},
                                                                {legal_id, "演示药店有限公司"}};
    EXPECT_EQ(names, expected);
}

TEST_P(NamesTest, that_are_known_are_not_read_again_until_somebody_is_renamed) {
    EXPECT_EQ(listed(legal_id), "演示药店有限公司");
    house.tamper("UPDATE legal_person SET name = '另一药店'");
    EXPECT_EQ(listed(legal_id), "演示药店有限公司");
    rename("张三", "13800138000", 1);
    EXPECT_EQ(listed(legal_id), "演示药店有限公司");
    rename("张三丰", std::nullopt, 2);
    EXPECT_EQ(listed(legal_id), "另一药店");
    EXPECT_EQ(listed(person_id), "张三丰");
}

TEST_P(NamesTest, of_an_organisation_that_is_renamed_are_seen_at_once) {
    EXPECT_EQ(listed(legal_id), "演示药店有限公司");
    const auto renamed =
        change_legal_person({clerk, legal_id, 1, "新名药店有限公司", "enterprise"}, house.services);
    ASSERT_TRUE(renamed);
    EXPECT_EQ(listed(legal_id), "新名药店有限公司");
}

TEST_P(NamesTest, that_were_never_digested_are_digested_once) {
    EXPECT_EQ(digest_all(), 0U);
    house.tamper("UPDATE natural_person SET name_digest = NULL");
    EXPECT_TRUE(called("张三").empty());
    EXPECT_EQ(digest_all(), 1U);
    EXPECT_EQ(called("张三"), std::vector{person_id});
    EXPECT_EQ(digest_all(), 0U);
}

TEST_P(NamesTest, of_officers_are_those_who_hold_the_right_that_day) {
    const auto officers = [&](Day day) {
        return house.database->read([&](db::Transaction& transaction) {
            return list_officers(transaction, kCountyUnit, "cases.examine", day, 10).size();
        });
    };
    EXPECT_EQ(officers({2026, 3, 2}), 1U);
    EXPECT_EQ(officers({2025, 3, 2}), 0U);
}

TEST_P(NamesTest, of_who_may_do_something_need_a_post_for_it) {
    const auto may = [&](const std::string& account_id, const char* unit_id) {
        return house.database->read([&](db::Transaction& transaction) {
            return may_do(transaction, account_id, "cases.examine", {unit_id, ""}, {2026, 3, 2});
        });
    };
    const auto examiner = house.sign_in_as("examiner").person.account_id;
    EXPECT_TRUE(may(examiner, kCountyUnit));
    EXPECT_FALSE(may(examiner, kCityUnit));
    EXPECT_FALSE(may(clerk.account_id, kCountyUnit));
    EXPECT_FALSE(may("nobody", kCountyUnit));
}

}  // namespace
}  // namespace yimen::people
