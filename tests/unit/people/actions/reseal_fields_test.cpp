#include "people/actions/reseal_fields.h"

#include "../house.h"
#include "engines.h"
#include "people/actions/grant_mandate.h"
#include "people/actions/read_mandates.h"
#include "people/actions/read_persons.h"
#include "people/actions/register_natural_person.h"
#include "people/actions/second_factor.h"
#include "people/domain/roles.h"

namespace yimen::people {
namespace {

class ResealFieldsTest : public OnBothEngines {
  protected:
    ResealFieldsTest() {
        house.open_account("window", kCountyUnit, "window-clerk");
        house.open_account("editor", kCountyUnit, "catalog-editor");
        clerk = house.sign_in_as("window").person;
    }

    void register_person(const std::string& number, std::optional<std::string> mobile) {
        ASSERT_TRUE(
            register_natural_person({clerk, {"citizen-id", number, "张三", std::move(mobile)}, {}},
                                    house.services, house.identity));
    }

    std::string record_letter(const std::string& principal_id) {
        auto recorded =
            record_mandate({clerk,
                            {PrincipalType::NaturalPerson, principal_id},
                            {.kind = MandateKind::Mandate,
                             .principal_type = PrincipalType::NaturalPerson,
                             .agent = {"citizen-id", "440524188001010014", "李四", std::nullopt},
                             .relation = {},
                             .scope = {.everything = true, .items = {}, .areas = {}},
                             .acts = {"file"},
                             .from = "2026-03-02",
                             .to = "2026-12-31",
                             .reason = "行动不便"},
                            "letter-17"},
                           house.services, house.identity);
        return recorded ? *recorded : recorded.problem().code;
    }

    Result<ResealReport> reseal() {
        steps = 0;
        return reseal_fields(
            server_operator(), [&](const ResealReport&) { ++steps; }, house.services,
            house.identity);
    }

    /// How many encrypted fields of the store begin with `prefix`.
    std::int64_t count_sealed(const std::string& prefix) {
        std::int64_t count = 0;
        house.database->read([&](db::Transaction& transaction) {
            for (const auto* fields :
                 {"SELECT number, name, mobile FROM natural_person",
                  "SELECT agent_number, agent_name, reason, end_reason FROM mandate",
                  "SELECT second_factor, second_factor_waiting FROM account"}) {
                for (const auto& row : transaction.query(db::Statement{"look", fields})) {
                    for (std::size_t column = 0; column < row.size(); ++column) {
                        const auto sealed = row.maybe_text(column);
                        if (sealed && sealed->starts_with(prefix)) ++count;
                    }
                }
            }
            return Done{};
        });
        return count;
    }

    void change_key() {
        crypto::FieldCipher::add_key(house.folder.file("keys.json"));
        crypto::FieldCipher::activate_newest_key(house.folder.file("keys.json"));
    }

    Person clerk;
    int steps = 0;
};

INSTANTIATE_TEST_SUITE_P(Engines, ResealFieldsTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres), engine_of);

TEST_P(ResealFieldsTest, seals_every_field_with_the_active_key_and_loses_none) {
    register_person("11010519491231002X", "13800000000");
    register_person("440308199901101512", std::nullopt);
    ASSERT_TRUE(prepare_second_factor(clerk, house.services, house.identity));
    const auto principal = find_natural_person(clerk, "citizen-id", "11010519491231002X",
                                               house.services, house.identity);
    ASSERT_TRUE(principal);
    const auto mandate_id = record_letter(principal->id);
    EXPECT_EQ(count_sealed("v1:1:"), 9);
    change_key();
    // The cipher of the running server learns of the key when it meets a field under it.
    house.cipher.open(
        crypto::FieldCipher::open_file(house.folder.file("keys.json")).seal("text", "place"),
        "place");

    const auto report = reseal();
    ASSERT_TRUE(report);
    EXPECT_EQ(report->records, 4);
    EXPECT_EQ(report->sealed_anew, 4);
    EXPECT_EQ(steps, 3);
    EXPECT_EQ(count_sealed("v1:1:"), 0);
    EXPECT_EQ(count_sealed("v1:2:"), 9);
    EXPECT_EQ(read_mandate(clerk, mandate_id, house.services, house.identity)->mandate.agent_name,
              "李四");
    const auto found = find_natural_person(clerk, "citizen-id", "11010519491231002X",
                                           house.services, house.identity);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->name, "张三");
    EXPECT_EQ(found->mobile, "13800000000");
    EXPECT_EQ(found->version, 1);
    EXPECT_EQ(house.audit().back().event.act, "fields.reseal");
}

TEST_P(ResealFieldsTest, touches_nothing_that_stands_under_the_active_key) {
    register_person("11010519491231002X", "13800000000");
    const auto report = reseal();
    ASSERT_TRUE(report);
    EXPECT_EQ(report->records, 1);
    EXPECT_EQ(report->sealed_anew, 0);
}

}  // namespace
}  // namespace yimen::people
