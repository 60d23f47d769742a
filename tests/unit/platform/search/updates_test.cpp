#include <algorithm>
#include <atomic>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "platform/search/index.h"

namespace yimen::search {

namespace {

Document document(const std::string& id, const std::string& name) {
    return {.id = id, .name = name, .words = {}, .body = "共同的正文 " + name};
}

std::vector<std::string> sorted_ids(const std::vector<Hit>& hits) {
    std::vector<std::string> ids;
    for (const auto& hit : hits) ids.push_back(hit.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

TEST(IndexUpdatesTest, an_applied_document_is_found_at_once) {
    const auto index = make_index();
    EXPECT_TRUE(index->find("居住证", 5).empty());
    index->apply({document("permit", "居住证申领")}, {});
    EXPECT_EQ(index->find("居住证", 5).size(), 1U);
}

TEST(IndexUpdatesTest, a_changed_document_is_found_by_its_new_words_only) {
    const auto index = make_index();
    index->apply({document("a", "居住证申领")}, {});
    index->apply({document("a", "护照签发")}, {});
    EXPECT_TRUE(index->find("居住证", 5).empty());
    EXPECT_TRUE(index->suggest("居住证", 5).empty());
    EXPECT_EQ(index->find("护照", 5).size(), 1U);
}

TEST(IndexUpdatesTest, a_removed_document_is_found_no_more_and_may_come_back) {
    const auto index = make_index();
    index->apply({document("a", "居住证申领"), document("b", "居住证签注")}, {});
    index->apply({}, {"a", "unknown"});
    EXPECT_EQ(sorted_ids(index->find("居住证", 5)), std::vector<std::string>{"b"});
    index->apply({document("a", "居住证申领")}, {});
    EXPECT_EQ(index->find("居住证", 5).size(), 2U);
}

TEST(IndexUpdatesTest, what_is_changed_and_removed_in_one_go_is_gone) {
    const auto index = make_index();
    index->apply({document("a", "居住证申领")}, {"a"});
    EXPECT_TRUE(index->find("居住证", 5).empty());
}

TEST(IndexUpdatesTest, thousands_of_changes_leave_only_what_stands_now) {
    const auto index = make_index();
    for (int round = 0; round < 12; ++round) {
        std::vector<Document> changed;
        for (int i = 0; i < 200; ++i) {
            changed.push_back(document(
                std::to_string(i), "第" + std::to_string(round) + "轮登记" + std::to_string(i)));
        }
        index->apply(changed, {});
    }
    EXPECT_EQ(index->find("登记", 1000).size(), 200U);
    EXPECT_EQ(index->find("第11轮登记7", 1).front().id, "7");
    EXPECT_EQ(index->suggest("第11轮", 1000).front().score, 3);
}

RC_GTEST_PROP(IndexUpdatesTest, the_index_holds_what_was_put_last_and_not_removed, ()) {
    static const std::vector<std::string> kNames{"户口迁入", "户口迁出", "护照签发", "居住证申领"};
    const auto acts = *rc::gen::container<std::vector<std::pair<int, int>>>(
        rc::gen::pair(rc::gen::inRange(0, 9), rc::gen::inRange(0, 5)));
    const auto index = make_index();
    std::map<std::string, std::string> expected;
    for (const auto& [number, act] : acts) {
        const auto id = std::to_string(number);
        if (act == 4) {
            index->apply({}, {id});
            expected.erase(id);
        } else {
            index->apply({document(id, kNames[static_cast<std::size_t>(act)])}, {});
            expected[id] = kNames[static_cast<std::size_t>(act)];
        }
    }
    for (const auto& name : kNames) {
        std::vector<std::string> ids;
        for (const auto& [id, has] : expected) {
            if (has == name) ids.push_back(id);
        }
        std::vector<Hit> exact;
        for (const auto& hit : index->find(name, 100)) {
            if (hit.score > 5) exact.push_back(hit);
        }
        RC_ASSERT(sorted_ids(exact) == ids);
    }
    RC_ASSERT(index->find("共同的正文", 100).size() == expected.size());
}

TEST(IndexUpdatesTest, readers_see_whole_changes_while_writers_write) {
    const auto index = make_index();
    std::vector<Document> kept;
    for (int i = 0; i < 50; ++i) kept.push_back(document("kept" + std::to_string(i), "户口迁入"));
    index->apply(kept, {});

    std::atomic<bool> done{false};
    std::atomic<int> torn{0};
    std::vector<std::thread> readers;
    for (int i = 0; i < 4; ++i) {
        readers.emplace_back([&] {
            while (!done) {
                const auto found = index->find("户口迁入", 1000).size();
                if (found != 50 && found != 70) ++torn;
                if (index->suggest("户口", 5).size() != 1) ++torn;
            }
        });
    }
    std::vector<Document> passing;
    std::vector<std::string> ids;
    for (int i = 0; i < 20; ++i) {
        passing.push_back(document("passing" + std::to_string(i), "户口迁入"));
        ids.push_back(passing.back().id);
    }
    for (int round = 0; round < 60; ++round) {
        index->apply(passing, {});
        index->set_synonyms({{"落户", "户口"}});
        index->apply({}, ids);
    }
    done = true;
    for (auto& reader : readers) reader.join();
    EXPECT_EQ(torn, 0);
    EXPECT_EQ(index->find("户口迁入", 1000).size(), 50U);
}

}  // namespace

}  // namespace yimen::search
