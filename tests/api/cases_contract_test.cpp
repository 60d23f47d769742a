#include "api/cases_contract.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/joint_contract.h"
#include "api/row_contract.h"
#include "api/work_lists.h"

namespace yimen::test {

void CasesContractTest::apply_online() {
    open("zhang.san", "网上");
    const auto seen = look("zhang.san");
    const auto& form = seen.body.at("materials").at(0);
    const auto material_id = keep_material(text_of(form.at("kind")));
    const auto known = city_.expect(200, "getPrefillOfCase", "zhang.san", {.path = case_});
    EXPECT_EQ(known.body.at("materials").at(0).at("candidates").at(0).at("material_id"),
              json::value(material_id));
    const auto draft = json::serialize(json::object{{"answers", {{"applicant_is_agent", false}}},
                                                    {"materials",
                                                     {{{"key", form.at("key")},
                                                       {"handing", "upload"},
                                                       {"files", json::array{}},
                                                       {"reference", material_id}}}}});
    city_.expect(200, "saveDraftOfCase", "zhang.san",
                 {.path = case_, .body = draft, .if_match = seen.etag});
    const auto coached = city_.expect(204, "coachCase", "helper",
                                      {.path = case_,
                                       .body = kReason,
                                       .if_match = look("window").etag,
                                       .prefer = "return=minimal"});
    EXPECT_EQ(coached.etag, look("window").etag);
    act("discardCase", "zhang.san", "{}", "discarded");
    act("restoreCase", "zhang.san", "{}", "draft");
    const auto unfinished =
        city_.expect(422, "submitCase", "zhang.san",
                     {.path = case_, .body = "{}", .if_match = look("window").etag});
    EXPECT_TRUE(unfinished.refuses_with("answer-missing"));
    act("submitCase", "zhang.san",
        json::serialize(json::object{{"answers", answers()}, {"pre_review", true}}), "submitted");
    act("preReviewCase", "window", kReason, "submitted");
    EXPECT_FALSE(
        city_.expect(200, "listOwnCases", "zhang.san").body.at("cases").as_array().empty());
    const auto work =
        city_.expect(200, "listWork", "window", {.query = "division=445203&state=submitted"});
    EXPECT_EQ(work.body.at("cases").as_array().size(), 1U);
    EXPECT_TRUE(work.body.at("total").is_null());
    search_one_case(city_);
    const auto own = city_.expect(200, "listOwnCases", "zhang.san", {.query = "total=true"});
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
    const auto progress =
        city_.expect(200, "findCaseProgress", {}, {.body = json::serialize(query)});
    EXPECT_EQ(progress.body.at("applicant").as_string(), "张*");
    query["query_code"] = "22222222";
    city_.expect(404, "findCaseProgress", {}, {.body = json::serialize(query)});

    json::object again{{"item_id", city_.city().entry_id(item_)},
                       {"channel", "网上"},
                       {"copy_of", case_.at("case_id")}};
    const auto opened =
        city_.expect(201, "openCase", "zhang.san", {.body = json::serialize(again)});
    const auto copy = city_.expect(200, "getCase", "zhang.san",
                                   {.path = {{"case_id", text_of(opened.body.at("case_id"))}}});
    EXPECT_EQ(copy.body.at("answers").at("premises_name").as_string(), "某某药店");
    EXPECT_TRUE(copy.body.at("materials").at(0).at("held").as_bool());
    again["copy_of"] = "none";
    const auto refused =
        city_.expect(422, "openCase", "zhang.san", {.body = json::serialize(again)});
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
    const auto found =
        city_.expect(200, "listFindings", "supervisor", {.query = "division=445203"});
    EXPECT_EQ(found.body.at("findings").as_array().size(), 1U);
    act("supplementCase", "window", "{}", "received");
    act("acceptDeferredCase", "window", points("pad"), "accepted");
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
    act("takeMaterialsCase", "examiner", "{}", "accepted");
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
    act("takeResultCase", "window", "{}", "granted");
    auto form = case_;
    form["form"] = "application-form";
    EXPECT_TRUE(
        city_.expect(200, "getFormOfCase", "zhang.san", {.path = form}).text.starts_with("%PDF-"));
    act("deliverCase", "window", R"({"way":"窗口领取"})", "delivered");
    act("completeCase", "window", "{}", "completed");
    const auto number = text_of(look("window").body.at("number"));
    for (const auto* id : {"listPublicResults", "exportPublicResults"}) {
        const auto listed = city_.expect(200, id, {}, {.query = "division=445203&limit=100"});
        EXPECT_NE(listed.text.find("张*"), std::string::npos);
        EXPECT_EQ(listed.text.find("张三"), std::string::npos);
        EXPECT_EQ(listed.text.find(number), std::string::npos);
        EXPECT_EQ(listed.text.find(case_.at("case_id")), std::string::npos);
    }
    const auto issued = city_.expect(200, "listPapersOfCase", "zhang.san", {.path = case_});
    const auto asked = "item_id=" + city_.city().entry_id(item_) + "&purpose=check";
    const auto lines = city_.expect(200, "exportCasesAsText", "window", {.query = asked});
    EXPECT_NE(lines.text.find("已办结"), std::string::npos);
    EXPECT_TRUE(
        city_.expect(200, "exportCases", "window", {.query = asked}).text.starts_with("PK"));
    ASSERT_EQ(issued.body.at("papers").as_array().size(), 4U);
    auto paper = case_;
    paper["notice_id"] = text_of(issued.body.at("papers").at(1).at("notice_id"));
    const auto first = city_.expect(200, "getPaperOfCase", "zhang.san", {.path = paper});
    EXPECT_TRUE(first.text.starts_with("%PDF-"));
    EXPECT_EQ(city_.expect(200, "getPaperOfCase", "window", {.path = paper}).text, first.text);
    city_.expect(204, "rateCase", "zhang.san",
                 {.path = case_,
                  .body = R"({"level":5,"options":["510"],"words":"很快"})",
                  .if_match = look("window").etag});
    act("cancelCase", "chief", kFounded, "cancelled");
}

void CasesContractTest::be_ended() {
    open("window", "窗口");
    receive();
    act("acceptCommittedCase", "window", points("electronic"), "accepted");
    examine();
    act("grantCase", "chief", kReason, "granted");
    act("checkCommitmentCase", "examiner", R"({"outcome":"broken","reason":"不实"})", "granted");
    city_.expect(
        200, "findMovedCases", "supervisor",
        {.body = R"({"division":"445203","closures":[{"division":"44","day":"2026-03-04"}]})"});
    const auto bars = city_.expect(200, "listBars", "supervisor", {.query = "division=445203"});
    const auto bar = text_of(bars.body.at("bars").at(0).at("bar_id"));
    city_.expect(204, "liftBar", "supervisor", {.path = {{"bar_id", bar}}, .body = kReason});
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
    act("inspectDecisionCase", "supervisor", R"({"outcome":"kept","reason":"相符"})", "granted");
}

void CasesContractTest::be_heard() {
    constexpr const char* kNeighbour =
        R"({"parties":[{"name":"李四","way":"post","interest":"相邻药店","address":"榕城"}]})";
    item_ = kItem;
    open("window", "窗口");
    accept();
    act("nameInterestedCase", "examiner", kNeighbour, "accepted");
    act("offerHearingCase", "examiner", kReason, "accepted");
    act("waiveHearingCase", "zhang.san", "{}", "accepted");
    act("requestHearingCase", "window", R"({"party":1,"reason":"影响采光"})", "accepted");
    const auto held_on = add_days(city_.city().today(), 14);
    const json::object call{{"day", held_on.iso()},
                            {"hour", "09:30"},
                            {"place", "一楼会议室"},
                            {"chair", city_.city().account_id("examiner-2")}};
    act("arrangeHearingCase", "examiner", json::serialize(call), "accepted");
    const auto etag = look("window").etag;
    const auto today = city_.city().today();
    // Who signed in today is out by then.
    city_.city().set_day(held_on);
    city_.open_account("hearing-recorder", "case-examiner", "jiedong-market-supervision-bureau");
    city_.expect(
        200, "recordHearingCase", "hearing-recorder",
        {.path = case_,
         .body =
             R"({"attendants":["张三","李四"],"office_opinion":"不合","applicant_opinion":"合",)"
             R"("refused_by":["李四"]})",
         .if_match = etag});
    city_.city().set_day(today);
}

/// What needs a reason alone follows from the table, so that a new act is asked here by itself.
void CasesContractTest::have_every_plain_act() {
    using cases::Actor;
    const std::map<Actor, std::string> accounts = {{Actor::Applicant, "zhang.san"},
                                                   {Actor::Clerk, "window"},
                                                   {Actor::Examiner, "examiner"},
                                                   {Actor::Decider, "chief"},
                                                   {Actor::Supervisor, "supervisor"}};
    item_ = kItem;
    open("window", "窗口");
    accept();
    for (const auto& one : cases::kActs) {
        const auto id = operation_called(one.name);
        if (!missing_in(city_.granted()).contains(id)) continue;
        const auto* row =
            cases::find_transition(cases::Life::Permit, cases::State::Accepted, one.act);
        if (row == nullptr || row->to != cases::State::Accepted) continue;
        act(id, accounts.at(row->actor), kReason, "accepted");
    }
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
    be_heard();
    have_every_plain_act();
    handle_jointly(city_);
    file_row_by_row(city_);
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
    city_.expect(401, "listOwnCases");
    city_.expect(403, "listWork", "window", {.query = "division=440514"});
    const auto item = "item_id=" + city_.city().entry_id(kItem);
    for (const auto* id : {"listPublicResults", "exportPublicResults"}) {
        EXPECT_TRUE(city_.expect(422, id, {}, {.query = "division=4"})
                        .refuses_with("division-code-length"));
    }
    for (const auto* id : {"exportCases", "exportCasesAsText"}) {
        city_.expect(404, id, "window", {.query = "item_id=none&purpose=check"});
        city_.expect(403, id, "editor", {.query = item + "&purpose=check"});
        EXPECT_TRUE(city_.expect(422, id, "window", {.query = item + "&purpose=%20"})
                        .refuses_with("purpose-required"));
    }
    EXPECT_THAT(missing_in(city_.refused()), testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(both_engines, CasesContractTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

}  // namespace yimen::test
