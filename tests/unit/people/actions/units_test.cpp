#include "../house.h"
#include "engines.h"
#include "people/actions/change_unit.h"
#include "people/actions/import_places.h"
#include "people/actions/read_units.h"
#include "people/domain/roles.h"

namespace yimen::people {
namespace {

template <class T>
std::string refusal(const Result<T>& result) {
    return result ? "" : result.problem().code;
}

std::vector<std::string> field_codes(const Problem& problem) {
    std::vector<std::string> codes;
    for (const auto& field : problem.fields) codes.push_back(field.pointer + ' ' + field.code);
    return codes;
}

class UnitsTest : public OnBothEngines {
  protected:
    static UnitContent content(std::string name) {
        return {.name = std::move(name),
                .short_name = "区档案馆",
                .kind = "institution",
                .division_code = "445203",
                .parent_id = kCountyUnit,
                .credit_code = "914403001922038216"};
    }

    static Unit unit_of(const UnitContent& content) {
        return {.id = {},
                .name = content.name,
                .short_name = content.short_name,
                .kind = content.kind,
                .division_code = content.division_code,
                .parent_id = content.parent_id,
                .credit_code = content.credit_code};
    }

    static Unit named(Unit unit, std::string id, std::string name) {
        unit.id = std::move(id);
        unit.name = std::move(name);
        return unit;
    }

    Result<std::string> create(UnitContent wanted) {
        return create_unit({server_operator(), std::move(wanted)}, house.services);
    }

    Result<Done> change(const std::string& unit_id, std::int64_t version, UnitContent wanted) {
        return change_unit({server_operator(), unit_id, version, std::move(wanted)}, house.services,
                           [this](db::Transaction&) { ++told_of_changes; });
    }

    Result<Done> close(const std::string& unit_id, std::int64_t version) {
        return close_unit({server_operator(), unit_id, version, "机构改革"}, house.services);
    }

    std::vector<std::string> names(const SearchUnits& command) {
        std::vector<std::string> names;
        const auto page = search_units(command, house.services);
        for (const auto& unit : page->units) names.push_back(unit.unit.name);
        return names;
    }

    int told_of_changes = 0;
};

INSTANTIATE_TEST_SUITE_P(Engines, UnitsTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres), engine_of);

using Names = std::vector<std::string>;

TEST_P(UnitsTest, are_created_changed_and_closed) {
    const auto id = create(content("揭东区档案馆"));
    ASSERT_TRUE(id);
    auto renamed = content("揭东区综合档案馆");
    ASSERT_TRUE(change(*id, 1, renamed));
    EXPECT_EQ(refusal(change(*id, 1, renamed)), "stale");
    EXPECT_EQ(told_of_changes, 1);
    const auto read = read_unit(*id, house.services);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->unit.name, "揭东区综合档案馆");
    EXPECT_EQ(read->division_name, "揭东区");
    EXPECT_EQ(read->parent_name, "区政务服务局");
    ASSERT_TRUE(close(*id, 2));
    EXPECT_EQ(refusal(close(*id, 3)), "unit-closed");
    EXPECT_EQ(refusal(change(*id, 3, renamed)), "unit-closed");
    EXPECT_EQ(read_unit(*id, house.services)->unit.closed_on, (Day{2026, 3, 2}));
    EXPECT_EQ(house.audit().back().event.purpose, "机构改革");
    const auto account = house.open_account("zhang");
    EXPECT_EQ(refusal(house.appoint_to(account, *id, "catalog-editor")), "unit-closed");
    EXPECT_EQ(names({.division_code = "445203", .open = true}), Names{"区政务服务局"});
    EXPECT_EQ(names({.open = false}), Names{"揭东区综合档案馆"});
}

TEST_P(UnitsTest, are_brought_in_from_a_file_all_or_none) {
    const auto archive = named(unit_of(content("揭东区档案馆")), "archive", "揭东区档案馆");
    auto faulty = archive;
    faulty.id = "faulty";
    faulty.kind = "guild";
    faulty.division_code = "999999";
    faulty.parent_id = "no-unit";
    const auto refused = import_places({}, {archive, faulty}, house.services);
    ASSERT_FALSE(refused);
    EXPECT_EQ(field_codes(refused.problem()),
              (std::vector<std::string>{
                  "/units/1/kind unit-kind-unknown", "/units/1/division_code division-unknown",
                  "/units/1/parent_id parent-unknown", "/units/1/name unit-name-taken"}));
    const auto ids = import_places(
        {},
        {named(archive, "a/b", "甲"), named(archive, "twice", "乙"), named(archive, "twice", "丙")},
        house.services);
    ASSERT_FALSE(ids);
    EXPECT_EQ(field_codes(ids.problem()), (std::vector<std::string>{"/units/0/id unit-id-malformed",
                                                                    "/units/2/id unit-id-twice"}));
    EXPECT_EQ(refusal(read_unit("archive", house.services)), "not-found");
    auto below = archive;
    below.id = "reading-room";
    below.name = "揭东区档案馆阅览室";
    below.parent_id = "archive";
    ASSERT_TRUE(import_places({}, {archive, below}, house.services));
    EXPECT_EQ(read_unit("reading-room", house.services)->parent_name, "揭东区档案馆");
    EXPECT_EQ(house.audit().back().event.act, "places.import");
}

TEST_P(UnitsTest, are_brought_in_again_under_the_rules_of_the_desk) {
    const auto archive = named(unit_of(content("揭东区档案馆")), "archive", "揭东区档案馆");
    auto below = named(archive, "reading-room", "揭东区档案馆阅览室");
    below.parent_id = "archive";
    ASSERT_TRUE(import_places({}, {archive, below}, house.services));
    ASSERT_TRUE(import_places({}, {archive}, house.services));
    EXPECT_EQ(read_unit("archive", house.services)->unit.version, 2);

    auto turned = archive;
    turned.parent_id = "reading-room";
    for (const auto& file : {std::vector{turned}, std::vector{below, turned}}) {
        const auto circular = import_places({}, file, house.services);
        ASSERT_FALSE(circular);
        EXPECT_EQ(circular.problem().fields.back().code, "parent-circular");
    }
    ASSERT_TRUE(close("reading-room", 1));
    const auto closed = import_places({}, {below}, house.services);
    ASSERT_FALSE(closed);
    EXPECT_EQ(field_codes(closed.problem()), (std::vector<std::string>{"/units/0/id unit-closed"}));
}

TEST_P(UnitsTest, are_refused_with_everything_that_is_wrong) {
    const auto refused = create({" ", "", "guild", "999999", "no-unit", "12345"});
    ASSERT_FALSE(refused);
    EXPECT_EQ(field_codes(refused.problem()),
              (Names{"/name unit-name-malformed", "/short_name unit-name-malformed",
                     "/kind unit-kind-unknown", "/credit_code credit-code-length",
                     "/division_code division-unknown", "/parent_id parent-unknown"}));
    EXPECT_EQ(refusal(create(content("市政务服务局"))), "unit-name-taken");
}

TEST_P(UnitsTest, never_stand_below_themselves) {
    const auto id = create(content("揭东区档案馆"));
    ASSERT_TRUE(id);
    auto circular = content("区政务服务局");
    circular.parent_id = *id;
    const auto refused = change(kCountyUnit, 1, circular);
    ASSERT_FALSE(refused);
    EXPECT_EQ(field_codes(refused.problem()), Names{"/parent_id parent-circular"});
}

TEST_P(UnitsTest, stay_open_while_people_or_units_belong_to_them) {
    house.open_account("zhang", kCityUnit, "catalog-editor");
    EXPECT_EQ(refusal(close(kCityUnit, 1)), "unit-has-posts");
    ASSERT_TRUE(create(content("揭东区档案馆")));
    EXPECT_EQ(refusal(close(kCountyUnit, 1)), "unit-has-units");
    EXPECT_EQ(refusal(close("no-unit", 1)), "not-found");
    EXPECT_EQ(refusal(close_unit({server_operator(), kCityUnit, 1, ""}, house.services)),
              "invalid-input");
}

TEST_P(UnitsTest, are_kept_by_officers_whose_right_reaches_them) {
    house.open_account("county", kCountyUnit, "unit-administrator");
    const auto officer = house.sign_in_as("county").person;
    EXPECT_EQ(refusal(create_unit({officer, content("揭东区档案馆")}, house.services)),
              "forbidden");
    EXPECT_EQ(refusal(close_unit({officer, kCityUnit, 1, "试试"}, house.services)), "forbidden");
    auto own = content("区政务服务局");
    own.parent_id = std::nullopt;
    EXPECT_EQ(refusal(change_unit({officer, kCountyUnit, 1, own}, house.services,
                                  [](db::Transaction&) {})),
              "");
}

TEST_P(UnitsTest, are_counted_in_the_places_above_them) {
    const auto top = list_division_nodes(std::nullopt, house.services);
    ASSERT_TRUE(top);
    ASSERT_EQ(top->size(), 1U);
    EXPECT_EQ(top->at(0).division.name, "揭阳市");
    EXPECT_EQ(top->at(0).units, 2);
    EXPECT_EQ(top->at(0).divisions_below, 1);
    const auto below = list_division_nodes("445200", house.services);
    ASSERT_TRUE(below);
    EXPECT_EQ(below->at(0).division.name, "揭东区");
    EXPECT_EQ(below->at(0).units, 1);
    EXPECT_EQ(refusal(list_division_nodes("999999", house.services)), "not-found");
}

TEST_P(UnitsTest, are_listed_page_by_page_in_and_below_a_place) {
    EXPECT_EQ(names({.division_code = "445200"}), (Names{"市政务服务局", "区政务服务局"}));
    EXPECT_EQ(names({.division_code = "445203"}), Names{"区政务服务局"});
    const auto first = search_units({.limit = 1}, house.services);
    ASSERT_TRUE(first);
    ASSERT_TRUE(first->next);
    EXPECT_EQ(names({.after = *first->next}), Names{"区政务服务局"});
    const auto refused =
        search_units({.division_code = "x", .after = "x", .limit = 0}, house.services);
    ASSERT_FALSE(refused);
    EXPECT_EQ(field_codes(refused.problem()),
              (Names{"/division division-code-length", "/after cursor-unknown",
                     "/limit limit-out-of-range"}));
}

}  // namespace
}  // namespace yimen::people
