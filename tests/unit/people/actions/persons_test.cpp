#include "../house.h"
#include "engines.h"
#include "people/actions/change_person.h"
#include "people/actions/link_person.h"
#include "people/actions/read_persons.h"
#include "people/actions/register_legal_person.h"
#include "people/actions/register_natural_person.h"
#include "people/domain/roles.h"

namespace yimen::people {
namespace {

constexpr const char* kNumber = "11010519491231002X";
constexpr const char* kCode = "91350100M000100Y43";

template <class T>
std::string refusal(const Result<T>& result) {
    return result ? "" : result.problem().code;
}

std::vector<std::string> field_codes(const Problem& problem) {
    std::vector<std::string> codes;
    for (const auto& field : problem.fields) codes.push_back(field.pointer + ' ' + field.code);
    return codes;
}

class PersonsTest : public OnBothEngines {
  protected:
    PersonsTest() {
        house.open_account("window", kCountyUnit, "window-clerk");
        clerk = house.sign_in_as("window").person;
    }

    Result<RegisteredPerson> try_register(const std::string& type, const std::string& number,
                                          const std::string& name,
                                          KnownNumber known = KnownNumber::Ask) {
        return register_natural_person({clerk, {type, number, name, std::nullopt}, known},
                                       house.services, house.identity);
    }

    std::string column(const std::string& sql) {
        return house.database->read([&](db::Transaction& transaction) {
            return transaction.query_one(db::Statement{"look", sql})->text(0);
        });
    }

    Person clerk;
};

INSTANTIATE_TEST_SUITE_P(Engines, PersonsTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres), engine_of);

TEST_P(PersonsTest, are_one_record_for_one_citizen_number) {
    const auto first = try_register("citizen-id", kNumber, "张三");
    ASSERT_TRUE(first);
    EXPECT_FALSE(first->known);
    const auto second = try_register("citizen-id", " 11010519491231002x ", "张三丰");
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->known);
    EXPECT_EQ(second->person.id, first->person.id);
    EXPECT_EQ(second->person.name, "张三");
    EXPECT_EQ(second->warnings, (std::vector<FieldProblem>{{"/name", "person-name-differs", {}}}));
}

TEST_P(PersonsTest, are_joined_under_other_documents_only_by_somebody_who_compared) {
    const auto first = try_register("passport", "E12345678", "张三");
    ASSERT_TRUE(first);
    EXPECT_EQ(refusal(try_register("passport", "E12345678", "张三")), "person-known");
    const auto joined = try_register("passport", "E12345678", "张三", KnownNumber::Join);
    ASSERT_TRUE(joined);
    EXPECT_EQ(joined->person.id, first->person.id);
    const auto other = try_register("other", "E12345678", "张三");
    ASSERT_TRUE(other);
    EXPECT_NE(other->person.id, first->person.id);
}

TEST_P(PersonsTest, are_refused_with_everything_that_is_wrong) {
    const auto refused = register_natural_person(
        {clerk, {"citizen-id", "440308199901101513", " ", "12345"}, KnownNumber::Ask},
        house.services, house.identity);
    ASSERT_FALSE(refused);
    EXPECT_EQ(field_codes(refused.problem()),
              (std::vector<std::string>{"/number id-number-check-character",
                                        "/name person-name-malformed", "/mobile mobile-form"}));
    const auto legal = register_legal_person({clerk, {"91350100M000100Y44", "", "guild"}, {}},
                                             house.services, house.identity);
    ASSERT_FALSE(legal);
    EXPECT_EQ(field_codes(legal.problem()),
              (std::vector<std::string>{"/credit_code credit-code-check-character",
                                        "/name person-name-malformed",
                                        "/kind legal-person-kind-unknown"}));
}

TEST_P(PersonsTest, lie_encrypted_in_the_store) {
    ASSERT_TRUE(try_register("citizen-id", kNumber, "张三"));
    for (const auto* name : {"number", "number_digest", "name"}) {
        const auto stored = column(std::string{"SELECT "} + name + " FROM natural_person");
        EXPECT_EQ(stored.find(kNumber), std::string::npos);
        EXPECT_EQ(stored.find("张三"), std::string::npos);
    }
}

TEST_P(PersonsTest, are_found_by_the_whole_number_only) {
    ASSERT_TRUE(try_register("citizen-id", kNumber, "张三"));
    const auto find = [&](const std::string& type, const std::string& number) {
        return find_natural_person(clerk, type, number, house.services, house.identity);
    };
    ASSERT_TRUE(find("citizen-id", kNumber));
    EXPECT_EQ(find("citizen-id", kNumber)->name, "张三");
    EXPECT_EQ(refusal(find("citizen-id", "440308199901101512")), "not-found");
    EXPECT_EQ(refusal(find("citizen-id", "1101")), "invalid-input");
    EXPECT_EQ(refusal(find("passport", kNumber)), "not-found");
}

TEST_P(PersonsTest, are_shown_whole_only_with_a_purpose_that_is_recorded) {
    const auto registered = try_register("citizen-id", kNumber, "张三");
    ASSERT_TRUE(registered);
    const auto disclose = [&](const Person& officer, const std::string& purpose) {
        return disclose_natural_person({officer, registered->person.id, purpose}, house.services,
                                       house.identity);
    };
    EXPECT_EQ(refusal(disclose(clerk, " ")), "invalid-input");
    const auto whole = disclose(clerk, "核对到场人身份");
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->document.number, kNumber);
    const auto last = house.audit().back().event;
    EXPECT_EQ(last.act, "natural-person.disclose");
    EXPECT_EQ(last.subject, "natural-person:" + registered->person.id);
    EXPECT_EQ(last.purpose, "核对到场人身份");
    EXPECT_EQ(last.role, "window-clerk");
    house.open_account("editor", kCountyUnit, "catalog-editor");
    EXPECT_EQ(refusal(disclose(house.sign_in_as("editor").person, "好奇")), "forbidden");
}

TEST_P(PersonsTest, change_their_name_under_the_version_that_was_read) {
    const auto registered = try_register("citizen-id", kNumber, "张三");
    ASSERT_TRUE(registered);
    const auto change = [&](std::int64_t version, const std::string& name) {
        return change_natural_person({clerk, registered->person.id, version, name, "13800138000"},
                                     house.services, house.identity);
    };
    ASSERT_TRUE(change(1, "张山"));
    EXPECT_EQ(refusal(change(1, "张珊")), "stale");
    EXPECT_EQ(refusal(change(2, "")), "invalid-input");
    const auto read =
        read_natural_person(clerk, registered->person.id, house.services, house.identity);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->name, "张山");
    EXPECT_EQ(read->mobile, "13800138000");
    EXPECT_EQ(read->version, 2);
}

TEST_P(PersonsTest, of_law_are_one_record_for_one_credit_code) {
    const auto representative = try_register("citizen-id", kNumber, "张三");
    ASSERT_TRUE(representative);
    const auto try_legal = [&](const std::string& name, std::optional<std::string> who) {
        return register_legal_person({clerk, {kCode, name, "enterprise"}, std::move(who)},
                                     house.services, house.identity);
    };
    EXPECT_EQ(refusal(try_legal("某某公司", "nobody")), "invalid-input");
    const auto first = try_legal("某某公司", representative->person.id);
    ASSERT_TRUE(first);
    const auto second = try_legal("另一个名字", std::nullopt);
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->known);
    EXPECT_EQ(second->person.id, first->person.id);
    EXPECT_EQ(second->warnings.back().code, "person-name-differs");
    const auto change = [&](std::int64_t version) {
        return change_legal_person({clerk, first->person.id, version, "新名公司", "enterprise"},
                                   house.services);
    };
    ASSERT_TRUE(change(1));
    EXPECT_EQ(refusal(change(1)), "stale");
    const auto read = find_legal_person(clerk, kCode, house.services, house.identity);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->person.name, "新名公司");
    ASSERT_TRUE(read->representative);
    EXPECT_EQ(read->representative->id, representative->person.id);
}

TEST_P(PersonsTest, have_one_account_at_most) {
    const auto first = house.open_account("zhang", kCountyUnit, "catalog-editor");
    const auto second = house.open_account("zhang.san", kCountyUnit, "catalog-reviewer");
    const auto link = [&](const std::string& account_id, std::int64_t version,
                          const std::string& name) {
        return link_person({server_operator(),
                            account_id,
                            version,
                            {"citizen-id", kNumber, name, std::nullopt},
                            KnownNumber::Ask},
                           house.services, house.identity);
    };
    EXPECT_EQ(refusal(link(first, 7, "张三")), "stale");
    EXPECT_EQ(refusal(link(first, 1, "张三")), "");
    EXPECT_EQ(refusal(link(second, 1, "张三")), "person-has-account");
    EXPECT_EQ(refusal(link(second, 1, "李四")), "person-name-differs");
    EXPECT_EQ(refusal(link(first, 2, "张三")), "");
}

}  // namespace
}  // namespace yimen::people
