#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "materials/actions/read_file.h"
#include "store/materials_city.h"
#include "unit/platform/paper/pdf_text.h"

#include "platform/crypto/digest.h"
#include "platform/files/durable_file.h"

namespace yimen::materials {
namespace {

using testing::ElementsAre;

class MaterialsTest : public MaterialsCity {};

TEST_P(MaterialsTest, are_found_again_with_all_that_is_known_of_them) {
    const auto file = required(upload(test::sample_pdf(3)));
    EXPECT_EQ(file.pages, 3);
    EXPECT_EQ(file.kind, "pdf");
    EXPECT_EQ(file.scan, ScanState::NotScanned);
    EXPECT_EQ(file.digest, crypto::sm3_hex(test::sample_pdf(3)));
    auto wanted = of_file(file.id);
    wanted.valid_from = Day{2020, 1, 1};
    wanted.valid_to = Day{2030, 1, 1};
    const auto added = required(add_to_library({own(), wanted}, services(), archive()));
    const auto found = material(added.id);
    EXPECT_EQ(found.title, "我的身份证");
    EXPECT_EQ(found.number, "11010519491231002X");
    EXPECT_EQ(found.valid_to, (Day{2030, 1, 1}));
    EXPECT_EQ(found.owner_id, owner_);
    ASSERT_EQ(found.files.size(), 1U);
    EXPECT_EQ(found.files.front().name, "身份证.pdf");
    services().database.read([&](db::Transaction& transaction) {
        EXPECT_EQ(
            find_materials(transaction, std::vector<std::string>{"no", added.id}, archive()).size(),
            1U);
        EXPECT_TRUE(find_material(transaction, added.id, archive()));
        EXPECT_TRUE(find_file(transaction, file.id, archive()));
        return 0;
    });
}

TEST_P(MaterialsTest, of_one_kind_give_way_to_newer_ones_that_are_as_good) {
    const auto first = add();
    const auto second = add();
    EXPECT_EQ(material(first.id).state, MaterialState::Superseded);
    EXPECT_EQ(material(first.id).superseded_by, second.id);
    required(verify_material(change_of(window(), second.id), services(), archive()));
    const auto third = add();
    EXPECT_THAT(reusable_ids(), ElementsAre(second.id, third.id));
    required(verify_material(change_of(window(), third.id), services(), archive()));
    EXPECT_THAT(reusable_ids(), ElementsAre(third.id));
    const auto page = required(
        list_materials({.visit = own(), .kind = kKind, .limit = 2}, services(), archive()));
    EXPECT_EQ(page.materials.size(), 2U);
    const auto rest = required(
        list_materials({.visit = own(), .state = "superseded", .after = *page.next, .limit = 2},
                       services(), archive()));
    EXPECT_EQ(rest.materials.size(), 1U);
    EXPECT_EQ(rest.next, std::nullopt);
}

TEST_P(MaterialsTest, are_withdrawn_and_taken_back_but_not_over_a_better_one) {
    const auto first = add();
    required(withdraw_material(change_of(own(), first.id), services(), archive()));
    EXPECT_EQ(code_of(use(first.id)), "material-withdrawn");
    EXPECT_EQ(code_of(withdraw_material(change_of(own(), first.id), services(), archive())),
              "material-withdrawn");
    required(undo_withdrawal(change_of(own(), first.id), services(), archive()));
    EXPECT_THAT(reusable_ids(), ElementsAre(first.id));
    EXPECT_EQ(code_of(undo_withdrawal(change_of(own(), first.id), services(), archive())),
              "material-not-withdrawn");
    required(withdraw_material(change_of(own(), first.id), services(), archive()));
    add();
    EXPECT_EQ(code_of(undo_withdrawal(change_of(own(), first.id), services(), archive())),
              "material-superseded");
    EXPECT_EQ(code_of(rename_material({own(), first.id, 1}, "x", services(), archive())), "stale");
}

TEST_P(MaterialsTest, are_used_once_for_a_case_and_a_unit_and_their_owner_sees_it) {
    const auto added = add();
    const auto first = required(use(added.id));
    EXPECT_EQ(required(use(added.id)).id, first.id);
    required(use(added.id, "case-1", "jiedong-healthcare-security-bureau"));
    required(use(added.id, "case-2"));
    const auto page = required(list_uses({own(), added.id, "", 2}, services(), archive()));
    ASSERT_EQ(page.lines.size(), 2U);
    EXPECT_EQ(page.lines.front().use.case_id, "case-2");
    const auto rest = required(list_uses({own(), added.id, *page.next, 2}, services(), archive()));
    EXPECT_EQ(rest.lines.size(), 1U);
    services().database.read([&](db::Transaction& transaction) {
        EXPECT_EQ(list_uses_of_case(transaction, "case-1", archive()).size(), 2U);
        return 0;
    });
    EXPECT_EQ(code_of(use("no-such")), "not-found");
}

TEST_P(MaterialsTest, are_seen_by_staff_only_where_their_unit_uses_them) {
    const auto added = add();
    const auto read = [&](const std::string& account, FileForm form = FileForm::Whole) {
        return read_file({.visit = {.person = person_of(account), .channel = Channel::Window},
                          .material_id = added.id,
                          .file_id = added.files.front().id,
                          .form = form},
                         services(), archive());
    };
    EXPECT_EQ(code_of(read("editor")), "not-found");
    required(use(added.id));
    const auto copy = required(read("editor"));
    EXPECT_EQ(copy.content_type, "application/pdf");
    auto text = paper::text_of_pdf(copy.bytes, paper::TextOrder::AsDrawn);
    std::erase_if(text, [](char letter) { return letter == ' ' || letter == '\n'; });
    EXPECT_NE(text.find("仅供办理食品经营许可办件445203202603020001使用2026年3月2日"),
              std::string::npos)
        << text;
    EXPECT_EQ(code_of(read("editor-medical")), "not-found");
    required(withdraw_material(change_of(own(), added.id), services(), archive()));
    EXPECT_EQ(required(read("editor", FileForm::Preview)).content_type, "image/png");
    EXPECT_EQ(required(read("window")).content_type, "application/pdf");
    const auto seen = required(list_accesses({own(), added.id, "", 2}, services(), archive()));
    ASSERT_EQ(seen.lines.size(), 2U);
    EXPECT_EQ(seen.lines.front().form, "marked-copy");
    EXPECT_EQ(seen.lines.front().use_id, std::nullopt);
    EXPECT_EQ(seen.lines.back().form, "preview");
    EXPECT_TRUE(seen.lines.back().use_id);
    EXPECT_TRUE(seen.next);
}

TEST_P(MaterialsTest, come_back_as_they_were_handed_in) {
    const auto added = add();
    const auto opened = required(
        read_file({.visit = own(), .material_id = added.id, .file_id = added.files.front().id},
                  services(), archive()));
    EXPECT_EQ(files::read_file(*opened.path), test::sample_pdf(1));
    EXPECT_EQ(opened.name, "身份证.pdf");
    EXPECT_EQ(code_of(read_file({.visit = own(), .material_id = added.id, .file_id = "other"},
                                services(), archive())),
              "not-found");
}

TEST_P(MaterialsTest, are_not_verified_by_their_own_owner_nor_when_self_made) {
    const auto self_made = add(true);
    EXPECT_EQ(self_made.trust, TrustLevel::D);
    EXPECT_EQ(code_of(verify_material(change_of(window(), self_made.id), services(), archive())),
              "material-self-made");
    auto clerk = window();
    clerk.person.account_id = own().person.account_id;
    EXPECT_EQ(code_of(verify_material(change_of(clerk, self_made.id), services(), archive())),
              "own-material");
}

INSTANTIATE_TEST_SUITE_P(both_engines, MaterialsTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });

}  // namespace
}  // namespace yimen::materials
