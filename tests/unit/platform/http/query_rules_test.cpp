#include "platform/http/query_rules.h"

#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yimen::http {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr QueryRule kRules[] = {
    {.operation_id = "listThings", .name = "query", .required = true, .length_max = 3},
    {.operation_id = "listThings",
     .name = "limit",
     .kind = QueryKind::Integer,
     .least = 1,
     .most = 9},
    {.operation_id = "listThings", .name = "from", .kind = QueryKind::Day},
    {.operation_id = "listThings", .name = "state", .words = "open\nclosed"},
    {.operation_id = "listThings",
     .name = "number",
     .kind = QueryKind::Integer,
     .least = std::numeric_limits<std::int64_t>::min(),
     .most = std::numeric_limits<std::int64_t>::max()},
    {.operation_id = "other", .name = "needed", .required = true},
};

/// pointer code
std::vector<std::string> faults_of(const NamedValues& query) {
    Request request;
    request.query = query;
    std::vector<std::string> words;
    for (const auto& fault : find_query_faults(kRules, "listThings", request)) {
        words.push_back(fault.pointer + ' ' + fault.code);
    }
    return words;
}

TEST(QueryRulesTest, let_pass_what_keeps_them) {
    EXPECT_THAT(faults_of({{"query", "社保卡"},
                           {"limit", "9"},
                           {"from", "2026-02-28"},
                           {"state", "closed"},
                           {"number", "-7"},
                           {"unknown", "anything"}}),
                IsEmpty());
    EXPECT_THAT(faults_of({{"query", ""}}), IsEmpty());
}

TEST(QueryRulesTest, report_every_broken_one_in_their_order) {
    EXPECT_THAT(
        faults_of({{"number", "7a"}, {"state", "ajar"}, {"from", "2026-02-30"}, {"limit", "0"}}),
        ElementsAre("/query json-missing", "/limit number-out-of-range", "/from day-malformed",
                    "/state word-unknown", "/number json-range"));
}

TEST(QueryRulesTest, bound_integers_on_both_sides) {
    for (const auto* limit : {"0", "10", "", "1.0", "99999999999999999999", "+1"}) {
        EXPECT_THAT(faults_of({{"query", ""}, {"limit", limit}}),
                    ElementsAre("/limit number-out-of-range"))
            << limit;
    }
}

TEST(QueryRulesTest, count_characters_and_refuse_those_nobody_sees) {
    EXPECT_THAT(faults_of({{"query", "社保卡片"}}), ElementsAre("/query text-too-long"));
    EXPECT_THAT(faults_of({{"query", "a\x07"}}), ElementsAre("/query text-not-clean"));
    EXPECT_THAT(faults_of({{"query", "a\nb"}}), ElementsAre("/query text-not-clean"));
}

TEST(QueryRulesTest, allow_only_whole_words) {
    for (const auto* word : {"", "ope", "open\nclosed", "opens"}) {
        EXPECT_THAT(faults_of({{"query", ""}, {"state", word}}).size(), 1U) << word;
    }
}

}  // namespace
}  // namespace yimen::http
