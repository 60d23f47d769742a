#include <set>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/contract_city.h"
#include "api/drug_shop.h"
#include "api/joint_contract.h"
#include "api/work_lists.h"
#include "cases/domain/lifecycle.h"
#include "support/sample_files.h"

namespace yimen::test {
namespace {

namespace json = boost::json;

constexpr const char* kItem = "drug-retail-licence";
constexpr const char* kMedical = "jiedong-healthcare-security-bureau";
const std::string kReason = R"({"reason":"依法办理"})";
const std::string kFounded =
    R"({"reason":"依法办理","basis":"行政许可法","unit_id":"jieyang-market-supervision-bureau"})";

std::string text_of(const json::value& value) {
    return std::string{value.as_string()};
}

std::set<std::string> missing_in(const std::set<std::string>& answered) {
    auto missing = Contract::get().operations_of("cases");
    for (const auto& id : answered) missing.erase(id);
    return missing;
}

class CasesContractTest : public testing::TestWithParam<Engine> {
  protected:
    /// Asks, and refuses to go on with anything but this status.
    Answer expect(int status, const std::string& operation_id, const std::string& account = {},
                  const Question& question = {}) {
        auto answer = city_.ask(operation_id, account, question);
        EXPECT_EQ(answer.status, status) << operation_id << ' ' << answer.text;
        return answer;
    }

    /// The account of somebody who applies, linked to their person; brings the person's id.
    std::string open_applicant() {
        city_.open_account("zhang.san");
        const auto page = expect_of_others("listAccounts", {.query = "query=zhang.san"});
        const std::map<std::string, std::string> one = {
            {"account_id", text_of(page.body.at("accounts").at(0).at("account_id"))}};
        const auto account = expect_of_others("getAccount", {.path = one});
        const auto linked = expect_of_others(
            "linkPerson",
            {.path = one,
             .body =
                 R"({"document_type":"citizen-id","number":"11010519491231002X","name":"张三"})",
             .if_match = account.etag});
        return text_of(linked.body.at("person").at("person_id"));
    }

    Answer expect_of_others(const std::string& operation_id, const Question& question) {
        return expect(200, operation_id, "security", question);
    }

    void open(const std::string& account, const std::string& channel) {
        json::object body{{"item_id", city_.city().entry_id(item_)}, {"channel", channel}};
        if (account != "zhang.san") body["applicant_id"] = applicant_;
        const auto opened = expect(201, "openCase", account, {.body = json::serialize(body)});
        case_ = {{"case_id", text_of(opened.body.at("case_id"))}};
    }

    Answer look(const std::string& account) {
        return expect(200, "getCase", account, {.path = case_});
    }

    void act(const std::string& operation_id, const std::string& account, const std::string& body,
             std::string_view state) {
        const auto etag = look("window").etag;
        const auto answer =
            expect(200, operation_id, account, {.path = case_, .body = body, .if_match = etag});
        if (answer.status == 200) {
            EXPECT_EQ(answer.body.at("state").as_string(), state) << operation_id;
        }
    }

    /// Everything that the case needs, on paper, but the keys of `lacking`.
    json::array papers(const std::set<std::string>& lacking = {}) {
        json::array handed;
        const auto seen = look("window");
        for (const auto& material : seen.body.at("materials").as_array()) {
            const auto key = text_of(material.at("key"));
            if (!material.at("required").as_bool() || lacking.contains(key)) continue;
            json::object one{{"key", key}, {"handing", "paper"}, {"files", json::array{}}};
            if (material.at("own_issued").as_bool()) {
                one["handing"] = "number";
                one["reference"] = "0001";
            }
            handed.push_back(std::move(one));
        }
        return handed;
    }

    std::string points(std::string_view signature = {}) {
        json::array ticked;
        const auto seen = look("window");
        for (const auto& material : seen.body.at("materials").as_array()) {
            const auto count = material.at("review_points").as_array().size();
            for (std::size_t at = 0; at < count; ++at) {
                ticked.push_back(
                    json::string{text_of(material.at("key")) + "/" + std::to_string(at)});
            }
        }
        json::object body{{"ticked", std::move(ticked)}};
        if (!signature.empty()) body["signature"] = json::string_view{signature};
        return json::serialize(body);
    }

    void receive(const std::set<std::string>& lacking = {}) {
        act("receiveCase", "window", json::serialize(json::object{{"materials", papers(lacking)}}),
            "received");
    }

    void accept() {
        receive();
        act("acceptCase", "window", points(), "accepted");
    }

    void examine() {
        act("passStepCase", "examiner", R"({"step":0})", "accepted");
        act("passStepCase", "examiner", R"({"step":1,"persons":["甲","乙"]})", "accepted");
    }

    /// A material of the applicant's library; brings its id.
    std::string keep_material(const std::string& kind) {
        const auto file = expect(200, "uploadMaterialFile", "zhang.san",
                                 {.file = SentFile{"form.jpg", sample_jpeg(60, 40)}});
        const json::object material{{"kind", kind},
                                    {"title", kind},
                                    {"self_made", true},
                                    {"issuer", ""},
                                    {"file_ids", {file.body.at("file_id")}}};
        const auto kept =
            expect(200, "addMaterial", "zhang.san", {.body = json::serialize(material)});
        return text_of(kept.body.at("material_id"));
    }

    void apply_online();
    void follow_and_copy();
    void be_told_what_is_missing();
    void be_turned_away();
    void be_examined();
    void be_granted_and_rated();
    void be_ended();
    void be_charged();
    void be_decided_by_rule();

    ContractCity city_{GetParam(),
                       {kItem, "hk-macao-travel-permit", "social-insurance-employer-registration"}};
    std::string item_ = kItem;
    std::string applicant_;
    std::map<std::string, std::string> case_;
};

void CasesContractTest::apply_online() {
    open("zhang.san", "网上");
    const auto seen = look("zhang.san");
    const auto& form = seen.body.at("materials").at(0);
    const auto material_id = keep_material(text_of(form.at("kind")));
    const auto known = expect(200, "getPrefillOfCase", "zhang.san", {.path = case_});
    EXPECT_EQ(known.body.at("materials").at(0).at("candidates").at(0).at("material_id"),
              json::value(material_id));
    const auto draft = json::serialize(json::object{{"answers", {{"applicant_is_agent", false}}},
                                                    {"materials",
                                                     {{{"key", form.at("key")},
                                                       {"handing", "upload"},
                                                       {"files", json::array{}},
                                                       {"reference", material_id}}}}});
    expect(200, "saveDraftOfCase", "zhang.san",
           {.path = case_, .body = draft, .if_match = seen.etag});
    const auto coached = expect(204, "coachCase", "helper",
                                {.path = case_,
                                 .body = kReason,
                                 .if_match = look("window").etag,
                                 .prefer = "return=minimal"});
    EXPECT_EQ(coached.etag, look("window").etag);
    act("discardCase", "zhang.san", "{}", "discarded");
    act("restoreCase", "zhang.san", "{}", "draft");
    const auto unfinished = expect(422, "submitCase", "zhang.san",
                                   {.path = case_, .body = "{}", .if_match = look("window").etag});
    EXPECT_TRUE(unfinished.refuses_with("answer-missing"));
    act("submitCase", "zhang.san",
        json::serialize(json::object{{"answers", answers()}, {"pre_review", true}}), "submitted");
    act("preReviewCase", "window", kReason, "submitted");
    EXPECT_FALSE(expect(200, "listOwnCases", "zhang.san").body.at("cases").as_array().empty());
    const auto work =
        expect(200, "listWork", "window", {.query = "division=445203&state=submitted"});
    EXPECT_EQ(work.body.at("cases").as_array().size(), 1U);
    EXPECT_TRUE(work.body.at("total").is_null());
    search_one_case(city_);
    const auto own = expect(200, "listOwnCases", "zhang.san", {.query = "total=true"});
    EXPECT_FALSE(own.body.at("total").at("more").as_bool());
    follow_and_copy();
    act("withdrawCase", "zhang.san", "{}", "withdrawn");
}

void CasesContractTest::follow_and_copy() {
    const auto seen = look("zhang.san");
    EXPECT_EQ(seen.body.at("materials").at(0).at("trust").as_string(), "D");
    EXPECT_TRUE(look("window").body.at("query_code").is_null());
    json::object query{{"number", seen.body.at("number")},
                       {"query_code", seen.body.at("query_code")}};
    const auto progress = expect(200, "findCaseProgress", {}, {.body = json::serialize(query)});
    EXPECT_EQ(progress.body.at("applicant").as_string(), "张*");
    query["query_code"] = "22222222";
    expect(404, "findCaseProgress", {}, {.body = json::serialize(query)});

    json::object again{{"item_id", city_.city().entry_id(item_)},
                       {"channel", "网上"},
                       {"copy_of", case_.at("case_id")}};
    const auto opened = expect(201, "openCase", "zhang.san", {.body = json::serialize(again)});
    const auto copy = expect(200, "getCase", "zhang.san",
                             {.path = {{"case_id", text_of(opened.body.at("case_id"))}}});
    EXPECT_EQ(copy.body.at("answers").at("premises_name").as_string(), "某某药店");
    EXPECT_TRUE(copy.body.at("materials").at(0).at("held").as_bool());
    again["copy_of"] = "none";
    const auto refused = expect(422, "openCase", "zhang.san", {.body = json::serialize(again)});
    EXPECT_TRUE(refused.refuses_with("case-not-to-copy"));
}

void CasesContractTest::be_told_what_is_missing() {
    open("window", "窗口");
    receive({"drug_staff_list", "premises_layout_plan"});
    const std::string gaps = R"({"gaps":[{"material":"drug_staff_list","words":"请交花名册"},)"
                             R"({"material":"premises_layout_plan","words":"请交图"}]})";
    act("askSupplementCase", "window", gaps, "awaiting-supplement");
    const json::object staff_list{
        {"materials",
         {{{"key", "drug_staff_list"}, {"handing", "paper"}, {"files", json::array{}}}}}};
    act("supplementCase", "window", json::serialize(staff_list), "received");
    act("forceSupplementCase", "supervisor",
        R"({"gaps":[{"material":"premises_layout_plan","words":"请交图"}],"reason":"检查发现"})",
        "awaiting-supplement");
    const auto found = expect(200, "listFindings", "supervisor", {.query = "division=445203"});
    EXPECT_EQ(found.body.at("findings").as_array().size(), 1U);
    act("supplementCase", "window", "{}", "received");
    act("acceptDeferredCase", "window", points("paper"), "accepted");
    const json::object plan{
        {"materials",
         {{{"key", "premises_layout_plan"}, {"handing", "paper"}, {"files", json::array{}}}}}};
    act("supplyDeferredCase", "window", json::serialize(plan), "accepted");
    act("terminateCase", "chief", kFounded, "terminated");
}

void CasesContractTest::be_turned_away() {
    open("window", "窗口");
    receive();
    act("declineCase", "window", kFounded, "declined");
    act("reopenCase", "supervisor", kFounded, "received");
    act("declareUnneededCase", "window", kReason, "not-required");
}

void CasesContractTest::be_examined() {
    open("window", "窗口");
    accept();
    act("beginProcedureCase", "examiner", R"({"procedure":"现场勘验"})", "accepted");
    act("endProcedureCase", "examiner",
        R"({"procedure":"现场勘验","reason":"符合","persons":["甲","乙"]})", "accepted");
    const json::object opinion{{"unit_id", kMedical}, {"reason", "是否重复设点"}};
    act("askOpinionCase", "examiner", json::serialize(opinion), "accepted");
    act("giveOpinionCase", "examiner-medical", json::serialize(opinion), "accepted");
    act("passStepCase", "examiner", R"({"step":0})", "accepted");
    act("sendBackCase", "examiner", R"({"step":0,"reason":"面积有误"})", "accepted");
    act("passStepCase", "examiner", R"({"step":0})", "accepted");
    act("handOverCase", "examiner", R"({"step":1,"reason":"出差","account_id":""})", "accepted");
    act("assignCase", "supervisor", R"({"step":1,"reason":"改派","account_id":""})", "accepted");
    act("extendCase", "chief", R"({"days":5,"reason":"案情复杂"})", "accepted");
    act("passStepCase", "examiner", R"({"step":1,"persons":["甲","乙"]})", "accepted");
    act("forwardUpCase", "chief", kFounded, "forwarded");
    act("grantAboveCase", "chief", kFounded, "granted");
    act("correctCase", "chief", kReason, "granted");
}

void CasesContractTest::be_granted_and_rated() {
    open("window", "窗口");
    accept();
    examine();
    act("grantCase", "chief", kReason, "granted");
    act("certifyCase", "examiner", R"({"number":"粤揭药零001"})", "granted");
    act("deliverCase", "window", R"({"way":"窗口领取"})", "delivered");
    act("completeCase", "window", "{}", "completed");
    const auto issued = expect(200, "listPapersOfCase", "zhang.san", {.path = case_});
    const auto asked = "item_id=" + city_.city().entry_id(item_) + "&purpose=check";
    const auto lines = expect(200, "exportCasesAsText", "window", {.query = asked});
    EXPECT_NE(lines.text.find("已办结"), std::string::npos);
    EXPECT_TRUE(expect(200, "exportCases", "window", {.query = asked}).text.starts_with("PK"));
    ASSERT_EQ(issued.body.at("papers").as_array().size(), 4U);
    auto paper = case_;
    paper["notice_id"] = text_of(issued.body.at("papers").at(1).at("notice_id"));
    const auto first = expect(200, "getPaperOfCase", "zhang.san", {.path = paper});
    EXPECT_TRUE(first.text.starts_with("%PDF-"));
    EXPECT_EQ(expect(200, "getPaperOfCase", "window", {.path = paper}).text, first.text);
    act("rateCase", "zhang.san", R"({"level":5,"options":["510"],"words":"很快"})", "completed");
    act("cancelCase", "chief", kFounded, "cancelled");
}

void CasesContractTest::be_ended() {
    open("window", "窗口");
    receive();
    act("acceptCommittedCase", "window", points("electronic"), "accepted");
    examine();
    act("grantCase", "chief", kReason, "granted");
    act("checkCommitmentCase", "examiner", R"({"outcome":"broken","reason":"不实"})", "granted");
    expect(200, "findMovedCases", "supervisor",
           {.body = R"({"division":"445203","closures":[{"division":"44","day":"2026-03-04"}]})"});
    const auto bars = expect(200, "listBars", "supervisor", {.query = "division=445203"});
    const auto bar = text_of(bars.body.at("bars").at(0).at("bar_id"));
    expect(204, "liftBar", "supervisor", {.path = {{"bar_id", bar}}, .body = kReason});
    act("revokeCase", "chief", kFounded, "revoked");
    open("window", "窗口");
    accept();
    examine();
    act("denyCase", "chief", kReason, "denied");

    open("window", "窗口");
    accept();
    examine();
    act("forwardUpCase", "chief", kFounded, "forwarded");
    act("denyAboveCase", "chief", kFounded, "denied");
}

void CasesContractTest::be_charged() {
    constexpr const char* kPolice = "jiedong-public-security-branch";
    city_.open_account("police-examiner", "case-examiner", kPolice);
    city_.open_account("police-chief", "chief-representative", kPolice);
    item_ = "hk-macao-travel-permit";
    for (const auto* settled : {"recordPaymentCase", "waiveFeeCase"}) {
        open("window", "窗口");
        accept();
        act("passStepCase", "police-examiner", R"({"step":0})", "accepted");
        act("passStepCase", "police-examiner", R"({"step":1})", "accepted");
        act("grantCase", "police-chief", kReason, "granted");
        act("notifyFeeCase", "window", R"({"amount_fen":6000})", "granted");
        if (std::string_view{settled} == "waiveFeeCase") {
            act(settled, "police-chief", kFounded, "granted");
            continue;
        }
        act(settled, "window", R"({"number":"PAY1"})", "granted");
        act("refundFeeCase", "window", kReason, "granted");
    }
}

void CasesContractTest::be_decided_by_rule() {
    item_ = "social-insurance-employer-registration";
    open("window", "窗口");
    accept();
    act("recordFactOfCase", "window",
        R"({"name":"licence_valid","value":"yes","source":"市场主体登记库"})", "granted");
}

TEST_P(CasesContractTest, is_kept_by_every_operation_that_grants) {
    applicant_ = open_applicant();
    apply_online();
    be_told_what_is_missing();
    be_turned_away();
    be_examined();
    be_granted_and_rated();
    be_ended();
    be_charged();
    be_decided_by_rule();
    handle_jointly(city_);
    EXPECT_THAT(missing_in(city_.granted()), testing::IsEmpty());
}

TEST_P(CasesContractTest, is_kept_by_every_operation_that_refuses) {
    const std::map<std::string, std::string> none = {{"case_id", "none"}};
    for (const auto& id : Contract::get().operations_of("cases")) {
        const auto answer =
            city_.ask(id, "window", {.path = none, .body = "{", .if_match = "\"1\""});
        if (answer.status < 400) continue;
        EXPECT_THAT(answer.status, testing::AnyOf(403, 404, 422)) << id << ' ' << answer.text;
    }
    expect(401, "listOwnCases");
    expect(403, "listWork", "window", {.query = "division=440514"});
    const auto item = "item_id=" + city_.city().entry_id(kItem);
    for (const auto* id : {"exportCases", "exportCasesAsText"}) {
        expect(404, id, "window", {.query = "item_id=none&purpose=check"});
        expect(403, id, "editor", {.query = item + "&purpose=check"});
        EXPECT_TRUE(expect(422, id, "window", {.query = item + "&purpose=%20"})
                        .refuses_with("purpose-required"));
    }
    EXPECT_THAT(missing_in(city_.refused()), testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(both_engines, CasesContractTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

}  // namespace
}  // namespace yimen::test
