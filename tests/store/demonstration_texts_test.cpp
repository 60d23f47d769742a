// What a reader of the law would look for in the demonstration items: one name for one law, none
// that is repealed, every citation at home, no sentence that stands in for two different ones.

#include <array>
#include <functional>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "app/data_folder.h"
#include "support/source_folder.h"

namespace yimen {
namespace {

using catalog::ServiceItem;

const std::vector<catalog::ImportedItem>& items() {
    static const auto data = app::read_data_folder(test::source_folder() / "data");
    if (!data) throw std::runtime_error{app::describe(data.problem())};
    return data->items;
}

struct Repealed {
    std::string_view law;
    std::string_view successor;
};

// clang-format off
constexpr std::array kRepealed = {
    Repealed{"社会救助暂行办法",             "社会救助法，2026-07-01"},
    Repealed{"城市供水条例",                 "供水条例，2026-06-01"},
    Repealed{"工伤职工劳动能力鉴定管理办法", "劳动能力鉴定管理办法，2025-07-01"},
    Repealed{"食品经营许可管理办法",         "食品经营许可和备案管理办法，2023-12-01"},
    Repealed{"药品经营许可证管理办法",       "药品经营和使用质量监督管理办法，2024-01-01"},
    Repealed{"个体工商户条例",               "促进个体工商户发展条例，2022-11-01"},
    Repealed{"公司登记管理条例",             "市场主体登记管理条例，2022-03-01"},
    Repealed{"企业法人登记管理条例",         "市场主体登记管理条例，2022-03-01"},
    Repealed{"执业医师法",                   "医师法，2022-03-01"},
    Repealed{"契税暂行条例",                 "契税法，2021-09-01"},
    Repealed{"物权法",                       "民法典，2021-01-01"},
    Repealed{"担保法",                       "民法典，2021-01-01"},
    Repealed{"继承法",                       "民法典，2021-01-01"},
    Repealed{"合同法",                       "民法典，2021-01-01"},
};
// clang-format on

constexpr std::string_view kRepublic = "中华人民共和国";

/// The bare name: without the republic in front and the document number behind.
std::string bare(std::string_view law) {
    if (law.starts_with(kRepublic)) law.remove_prefix(kRepublic.size());
    if (const auto number = law.find("（"); number != law.npos && law.find("〔") != law.npos) {
        law = law.substr(0, number);
    }
    return std::string{law};
}

bool stands_in(const ServiceItem& item, const std::string& law, const std::string& article) {
    for (const auto& row : item.legal_basis) {
        if (row.law == law && row.article == article) return true;
    }
    return false;
}

TEST(DemonstrationTextsTest, every_citation_is_a_row_of_the_items_own_legal_basis) {
    for (const auto& imported : items()) {
        const auto& item = imported.item;
        for (const auto& material : item.materials) {
            ASSERT_TRUE(material.basis) << item.key << " " << material.key;
            EXPECT_TRUE(stands_in(item, material.basis->law, material.basis->article))
                << item.key << " " << material.key << ": " << material.basis->law;
        }
        for (const auto& step : item.process) {
            if (!step.basis) continue;
            EXPECT_TRUE(stands_in(item, step.basis->law, step.basis->article))
                << item.key << " " << step.step << ": " << step.basis->law;
        }
    }
}

TEST(DemonstrationTextsTest, no_item_rests_on_a_repealed_law) {
    for (const auto& imported : items()) {
        for (const auto& row : imported.item.legal_basis) {
            for (const auto& [law, successor] : kRepealed) {
                EXPECT_NE(bare(row.law), law) << imported.item.key << ": " << successor;
            }
        }
    }
}

TEST(DemonstrationTextsTest, one_law_has_one_name) {
    std::map<std::string, std::set<std::string>> names;
    for (const auto& imported : items()) {
        for (const auto& row : imported.item.legal_basis) names[bare(row.law)].insert(row.law);
    }
    for (const auto& [law, written] : names) EXPECT_EQ(written.size(), 1U) << law;
}

TEST(DemonstrationTextsTest, an_item_names_a_provision_once) {
    for (const auto& imported : items()) {
        std::set<std::pair<std::string, std::string>> rows;
        for (const auto& row : imported.item.legal_basis) {
            EXPECT_TRUE(rows.emplace(row.law, row.article).second)
                << imported.item.key << ": " << row.law << row.article;
        }
    }
}

/// Texts that say something of one item, one material or one step alone.
void visit_own_texts(const ServiceItem& item,
                     const std::function<void(std::string_view, const std::string&)>& see) {
    for (const auto& material : item.materials) {
        see("why", material.why.value_or(""));
        if (material.kind == "申请表格文书" && material.key.starts_with("form_")) {
            for (const auto& mistake : material.common_errors) see("mistake in form", mistake);
        }
    }
    see("accountability", item.accountability);
    see("suitability", item.commitment_suitability.reason);
    see("visit reason", item.visit_reason.value_or(""));
    if (!item.commitment_terms) return;
    see("commitment content", item.commitment_terms->content);
    see("commitment requirement", item.commitment_terms->requirement);
    see("commitment liability", item.commitment_terms->liability);
    see("commitment method", item.commitment_terms->method);
    see("commitment supervision", item.commitment_terms->supervision);
}

TEST(DemonstrationTextsTest, no_text_stands_for_two_different_matters) {
    std::map<std::pair<std::string, std::string>, const ServiceItem*> seen;
    for (const auto& imported : items()) {
        const auto& item = imported.item;
        visit_own_texts(item, [&](std::string_view what, const std::string& text) {
            if (text.empty()) return;
            const auto [first, is_new] = seen.emplace(std::pair{std::string{what}, text}, &item);
            // One matter that several units carry out may be told alike by all of them.
            const bool same_matter =
                first->second->key == item.key && first->second->department != item.department;
            EXPECT_TRUE(is_new || same_matter)
                << what << " of " << item.key << " and " << first->second->key << ": " << text;
        });
    }
}

TEST(DemonstrationTextsTest, days_that_no_law_sets_are_explained) {
    for (const auto& imported : items()) {
        if (imported.item.statutory_days) continue;
        EXPECT_TRUE(imported.item.statutory_note) << imported.item.key;
    }
}

}  // namespace
}  // namespace yimen
