#include <algorithm>
#include <random>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "city/city.h"
#include "sharing/domain/external_case.h"
#include "support/json_text.h"

namespace yimen::test {
namespace {

namespace json = boost::json;
using http::Method;

constexpr const char* kItem = "drug-retail-licence";

/// A city with a system of the market supervision, whose clock stands on the day after what it is
/// asked.
class Side {
  public:
    explicit Side(Engine engine) : city_(engine, {kItem}) {
        const auto opened = ask(Method::Post, "/api/desk/clients",
                                R"({"unit_id":"jiedong-market-supervision-bureau","name":"系统",)"
                                R"("scopes":["receive","report","read","exchange"]})",
                                "security");
        client_ = basic_credentials(text_of(opened.body.at("client").at("client_id")),
                                    text_of(opened.body.at("secret")));
    }

    Answer ask(Method method, const std::string& target, const std::string& body = {},
               const std::string& account = {}) {
        return city_.ask(
            method, target, account.empty() ? client_ : account,
            {.body = body, .if_match = {}, .file = {}, .idempotency_key = std::to_string(++keys_)});
    }

    Answer bring_in(const std::string& lines) {
        return ask(Method::Post, "/api/open/exchange", lines);
    }

    /// All rows, taken away page by page.
    std::string take_away(int limit = 100) {
        std::string lines;
        std::string cursor;
        for (;;) {
            const auto page = ask(Method::Get, "/api/open/exchange?purpose=province&limit=" +
                                                   std::to_string(limit) + "&after=" + cursor);
            EXPECT_EQ(page.status, 200) << page.text;
            if (page.text.empty()) return lines;
            lines += page.text;
            cursor = page.next_cursor;
        }
    }

    City& city() { return city_; }

  private:
    City city_;
    std::string client_;
    int keys_ = 0;
};

/// Cases that go on in turns, by chance, until they end.
class Writer {
  public:
    Writer(Side& side, unsigned seed) : side_(side), chance_(seed) {}

    void write(int acts) {
        for (int at = 0; at < acts; ++at) {
            if (cases_.empty() || below(4) == 0) {
                begin();
            } else {
                go_on(cases_[below(cases_.size())]);
            }
        }
    }

    int taken() const { return taken_; }

  private:
    std::size_t below(std::size_t end) {
        return std::uniform_int_distribution<std::size_t>{0, end - 1}(chance_);
    }

    std::string words() {
        static const std::vector<std::string> all = {"", "同意", "请补正\n“说明”", "𠮷野家\\",
                                                     "a,b;c"};
        return all[below(all.size())];
    }

    void begin() {
        const bool legal = below(3) == 0;
        const json::object applicant = legal ? json::object{{"kind", "legal-person"},
                                                            {"number", "91350100M000100Y43"},
                                                            {"name", "某某公司"}}
                                             : json::object{{"kind", "natural-person"},
                                                            {"document_type", "citizen-id"},
                                                            {"number", "445203195003129010"},
                                                            {"name", "演示老人"}};
        json::object body{{"item_id", side_.city().entry_id(kItem)},
                          {"number", nullptr},
                          {"applicant", applicant},
                          {"received_on", "2026-03-02"},
                          {"reports", json::array{}}};
        if (below(2) == 0) body["number"] = "X-" + std::to_string(taken_);
        const auto answer = side_.ask(Method::Post, "/api/open/cases", json::serialize(body));
        ASSERT_EQ(answer.status, 200) << answer.text;
        cases_.push_back(text_of(answer.body.at("case_id")));
        ++taken_;
    }

    void go_on(const std::string& case_id) {
        const auto& kinds = sharing::kReportKinds;
        const auto& kind = kinds[1 + below(kinds.size() - 1)];
        json::object body{{"kind", kind.name},
                          {"on", "2026-03-02"},
                          {"step", "环节" + std::to_string(below(3))},
                          {"officer", words()},
                          {"words", words()}};
        if (kind.kind == sharing::ReportKind::Finish) {
            body["outcome"] = sharing::kOutcomes[below(sharing::kOutcomes.size())].name;
        }
        const auto answer = side_.ask(Method::Post, "/api/open/cases/" + case_id + "/reports",
                                      json::serialize(body));
        if (answer.status == 200) ++taken_;
    }

    Side& side_;
    std::mt19937 chance_;
    std::vector<std::string> cases_;
    int taken_ = 0;
};

class ExchangeTest : public testing::TestWithParam<Engine> {};

TEST_P(ExchangeTest, tells_an_empty_register_the_whole_story) {
    Side source{GetParam()};
    Side target{GetParam()};
    Writer writer{source, 20260302};
    writer.write(90);
    source.city().set_day({2026, 3, 3});
    target.city().set_day({2026, 3, 3});
    const auto lines = source.take_away();
    EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), writer.taken());
    EXPECT_GT(writer.taken(), 40);
    EXPECT_EQ(source.take_away(7), lines);

    const auto imported = target.bring_in(lines);
    ASSERT_EQ(imported.status, 200) << imported.text;
    EXPECT_EQ(imported.body.at("added").as_int64(), writer.taken());
    target.city().set_day({2026, 3, 4});
    EXPECT_EQ(target.take_away(), lines);

    // Whoever sends it all again changes nothing, and half of it neither.
    EXPECT_EQ(target.bring_in(lines).body.at("added").as_int64(), 0);
    EXPECT_EQ(target.bring_in(lines.substr(0, lines.find('\n', lines.size() / 2)))
                  .body.at("added")
                  .as_int64(),
              0);
    EXPECT_EQ(target.take_away(), lines);
}

TEST_P(ExchangeTest, holds_back_what_may_still_be_written) {
    Side source{GetParam()};
    Writer{source, 1}.write(3);
    EXPECT_EQ(source.take_away(), "");
    source.city().set_day({2026, 3, 3});
    EXPECT_NE(source.take_away(), "");
}

std::string receipt(const std::string& number, const std::string& change = {}) {
    auto row = json::parse(R"({"stage":"0","on":"2026-03-02","SJBBH":"1",)"
                           R"("SXBM":"11445203MB9100219J4440132001000","SQRLX":"1",)"
                           R"("SQRMC":"演示老人","SQRZJLX":"citizen-id",)"
                           R"("SQRZJHM":"445203195003129010"})")
                   .as_object();
    row["SBLSH"] = number;
    if (!change.empty()) {
        const auto changes = json::parse(change);
        for (const auto& [name, value] : changes.as_object()) row[name] = value;
    }
    return json::serialize(row) + '\n';
}

TEST_P(ExchangeTest, is_told_every_faulty_row_and_takes_none) {
    Side target{GetParam()};
    const auto refused = target.bring_in(
        receipt("A-1") + receipt("A-2", R"({"SXBM":"none"})") +
        receipt("A-3", R"({"SQRZJHM":"1"})") + receipt("A-4", R"({"on":"2026-02-30"})") +
        receipt("A-5", R"({"stage":"1"})") + receipt("A-6", R"({"SJBBH":"2"})") +
        R"({"stage":"2","on":"2026-03-02","SBLSH":"A-7","SJBBH":"2","SLZTDM":"1"})"
        "\n"
        R"({"stage":"4","on":"2026-03-02","SBLSH":"A-1","SJBBH":"2","BJJGDM":"9"})"
        "\n"
        R"({"stage":"8","on":"2026-03-02","SBLSH":"A-1","SJBBH":"9"})"
        "\n");
    EXPECT_EQ(refused.status, 422);
    std::vector<std::string> faults;
    for (const auto& error : refused.body.at("errors").as_array()) {
        faults.push_back(text_of(error.at("pointer")) + ' ' + text_of(error.at("code")));
    }
    const std::vector<std::string> expected = {"/1/SXBM item-unknown",
                                               "/2/SQRZJHM id-number-length",
                                               "/3/on day-malformed",
                                               "/4/stage exchange-stage-unknown",
                                               "/5/SJBBH exchange-row-missing",
                                               "/6/SBLSH exchange-receipt-missing",
                                               "/7/BJJGDM exchange-code-unknown"};
    EXPECT_EQ(faults, expected);
    const auto left = target.ask(Method::Get, "/api/open/cases");
    EXPECT_TRUE(left.body.at("cases").as_array().empty());
}

TEST_P(ExchangeTest, refuses_other_words_for_what_stands_there) {
    Side target{GetParam()};
    ASSERT_EQ(target.bring_in(receipt("A-1")).status, 200);
    EXPECT_EQ(target.bring_in(receipt("A-1", R"({"SXMC":"旧名称"})")).body.at("added").as_int64(),
              0);
    EXPECT_TRUE(target.bring_in(receipt("A-1", R"({"SQRMC":"别人"})"))
                    .refuses_with("exchange-row-differs"));
    for (const auto* lines : {"nothing", "[]", R"({"SBLSH":1})", R"({"SBLSHX":"1"})"}) {
        EXPECT_EQ(target.bring_in(lines).status, 422) << lines;
    }
}

TEST_P(ExchangeTest, names_the_element_that_says_it_in_this_kind_of_row) {
    Side target{GetParam()};
    std::string lines;
    const auto go_on = [&](const std::string& number, const std::string& rest) {
        lines += receipt(number) + R"({"on":"2026-03-02","SJBBH":"2","SBLSH":")" + number + "\"," +
                 rest + "}\n";
    };
    const std::string long_name(31, 'x');
    const std::string long_words(1001, 'x');
    go_on("A-1", R"("stage":"3","SPRXM":")" + long_name + "\"");
    go_on("A-2", R"("stage":"5","TBCXPZR":")" + long_name + "\"");
    go_on("A-3", R"("stage":"2","SLZTDM":"2")");
    go_on("A-4", R"("stage":"4","BJJGDM":"1")");
    go_on("A-5", R"("stage":"7","BZGZYY":")" + long_words + "\"");
    const auto refused = target.bring_in(lines);
    EXPECT_EQ(refused.status, 422);
    std::vector<std::string> places;
    for (const auto& error : refused.body.at("errors").as_array()) {
        places.push_back(text_of(error.at("pointer")));
    }
    const std::vector<std::string> expected = {"/1/SPHJMC", "/1/SPRXM",  "/3/SQNR",  "/3/TBCXPZR",
                                               "/5/BSLYY",  "/7/BJJGMS", "/9/BZGZYY"};
    EXPECT_EQ(places, expected);
}

TEST_P(ExchangeTest, names_rows_by_their_lines_and_leaves_empty_ones_out) {
    Side target{GetParam()};
    const auto refused = target.bring_in("\n" + receipt("A-1") + " \r\n\n{}\n");
    EXPECT_TRUE(refused.refuses_with("exchange-stage-unknown"));
    EXPECT_NE(refused.text.find(R"("/4/stage")"), std::string::npos) << refused.text;
    const auto imported = target.bring_in("\n" + receipt("A-1") + " \r\n\n");
    ASSERT_EQ(imported.status, 200) << imported.text;
    EXPECT_EQ(imported.body.at("rows").as_int64(), 1);
}

TEST_P(ExchangeTest, reads_no_further_than_the_first_row_that_is_too_many) {
    Side target{GetParam()};
    std::string many;
    for (int at = 0; at <= 1000; ++at) many += "no row\n";
    EXPECT_EQ(target.bring_in(many).code(), "too-large");
    const std::string blank(2000, '\n');
    EXPECT_EQ(target.bring_in(blank + receipt("A-1")).status, 200);
}

TEST_P(ExchangeTest, is_written_down_with_its_purpose_for_each_case_that_is_taken_away) {
    Side source{GetParam()};
    ASSERT_EQ(source.bring_in(receipt("A-1") + receipt("A-2")).status, 200);
    const auto recorded = [&] {
        std::vector<std::string> lines;
        const auto found =
            source.ask(Method::Get, "/api/desk/audit?act=exchange.export", {}, "auditor");
        EXPECT_EQ(found.status, 200) << found.text;
        for (const auto& entry : found.body.at("entries").as_array()) {
            lines.push_back(text_of(entry.at("subject")) + ' ' + text_of(entry.at("purpose")));
        }
        std::sort(lines.begin(), lines.end());
        return lines;
    };
    // What takes nothing away is no looking at people.
    EXPECT_EQ(source.take_away(), "");
    EXPECT_TRUE(recorded().empty());
    std::vector<std::string> expected;
    const auto cases = source.ask(Method::Get, "/api/open/cases");
    for (const auto& one : cases.body.at("cases").as_array()) {
        expected.push_back("external-case:" + text_of(one.at("case_id")) + " province");
    }
    std::sort(expected.begin(), expected.end());
    source.city().set_day({2026, 3, 3});
    EXPECT_NE(source.take_away(), "");
    EXPECT_EQ(expected.size(), 2U);
    EXPECT_EQ(recorded(), expected);
}

INSTANTIATE_TEST_SUITE_P(both_engines, ExchangeTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

}  // namespace
}  // namespace yimen::test
