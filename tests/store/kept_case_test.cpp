// Rows that are kept are read by what their members are called here: their places never change.
#include "cases/store/kept_case.h"

#include <gtest/gtest.h>

#include "cases/store/case_json.h"

#include "platform/crypto/encoding.h"
#include "platform/db/database.h"

namespace yimen::cases {
namespace {

constexpr std::string_view kUnit = "jiedong-market-supervision-bureau";

/// Every member says something.
constexpr std::string_view kDetails =
    R"({"agent_id":"01M8CJ9EDNF3R5NMNXK28DFKKD","channel":"网上","window_unit":"w","clock":{"limits":[)"
    R"({"kind":"delivery","half_days":20,"unit":"natural","from":"2026-03-02","source":"s","about":"a",)"
    R"("met_on":"2026-03-05"}],"procedures":[{"kind":"听证","basis":"b","days":5,"unit":"natural",)"
    R"("stops":{"statutory":true,"promise":true,"steps":true},"from":"2026-03-03","to":"2026-03-04"}],)"
    R"("extensions":[{"kind":"promise","half_days":6,"basis":"b","on":"2026-03-05"}]},"required":["r"],)"
    R"("materials":[{"key":"k","handing":"number","trust":"A","files":["f"],"reference":"x","since":3}],)"
    R"("deferred":[{"key":"k","supplied_on":"2026-03-06"}],"steps":[{"name":"n","kind":"inspect",)"
    R"("unit_id":"jiedong-market-supervision-bureau","stage":1,"half_days":3,"holder":"h",)"
    R"("opened_on":"2026-03-02","passed_on":"2026-03-03","passed_by":"p","return_to":[2]}],"opinions":[)"
    R"({"unit_id":"u","question":"q","asked_on":"2026-03-04","answered_on":"2026-03-05"}],"fee":{)"
    R"("amount_fen":100,"state":"told","reference":"r"},"hands":{"received_by":"a","accepted_by":"b",)"
    R"("decided_by":"c","coached_by":["d"],"examined_by":["e"]},"pre_review_asked":true,)"
    R"("on_commitment":true,"commitment_check":"kept","granted":true,"certified":true,"rated":true,)"
    R"("urgent":true,"first_notice":2,"form_digest":"cafe","form_since":1,"breaches":1,"gaps":[)"
    R"({"material":"m","words":"w","on_paper":true}],"submitted_on":"2026-03-01",)"
    R"("received_on":"2026-03-02","accepted_on":"2026-03-03","decided_on":"2026-03-04",)"
    R"("ended_on":"2026-03-05"})";
constexpr std::string_view kDetailsBytes =
    "02010301a21924b9b578f05ad2bd9890d7ce6d0221030477040101010802280301049823050473060461079e230002"
    "01"
    "0118e590ace8af81020462030a04010501010201030100069a23079c230003010104020c030462049e230000050104"
    "72"
    "060101046b0206030104010466050478060600070101046b02a02300080101046e024d039101040205060604680798"
    "23"
    "089a230904700a0104000901010475020471039c23049e23000a01c8010210746f6c64030472000b01046102046203"
    "04"
    "630401046405010465000c010d010e106b6570740f011001110112011304140acafe15021602170101046d02047703"
    "01"
    "001896231998231a9a231b9c231c9e2300";

constexpr std::string_view kParticulars =
    R"({"reason":"r","basis":"b","about":"a","number":"n","way":"w","unit_id":"u","person":"p",)"
    R"("digest":"cafe","channel":"窗口","gaps":[{"material":"m","words":"w","on_paper":true}],"materials":[)"
    R"({"key":"k","handing":"scan","trust":"C","since":0}],"required":["r"],"deferred":["d"],"ticked":["t"],)"
    R"("persons":["甲"],"options":["o"],"limits":[{"kind":"step","half_days":1,"unit":"working",)"
    R"("from":"2026-03-02"}],"steps":[{"name":"n","kind":"k","stage":0,"half_days":2}],"procedure":{)"
    R"("kind":"检测","days":1,"unit":"working","from":"2026-03-02"},"extension":{"kind":"statutory",)"
    R"("half_days":20,"basis":"b","on":"2026-03-03"},"step":1,"days":2,"amount_fen":3,"level":4,)"
    R"("pre_review":true,"urgent":true,"breach":true})";
constexpr std::string_view kParticularsBytes =
    "0201047202046203046104046e050477060475070470080acafe09250a0101046d0204770301000b0101046b020203"
    "09"
    "000c0104720d0104640e0104740f010ce794b21001046f11010105020204982300120101046e02046b050400130118"
    "e6"
    "a380e6b58b030206982300140228030462049a2300150216041706180819011a011b0100";

TEST(KeptCaseTest, details_have_these_bytes_for_ever) {
    auto filed = details_from_json(kDetails);
    ASSERT_EQ(details_json(filed), kDetails);
    filed.unit_id = kUnit;
    EXPECT_EQ(crypto::to_hex(keep_details(filed)), kDetailsBytes);
    EXPECT_EQ(details_json(read_details(*crypto::from_hex(kDetailsBytes), kUnit)), kDetails);
}

TEST(KeptCaseTest, what_is_said_has_these_bytes_for_ever) {
    const auto said = particulars_from_json(kParticulars);
    ASSERT_EQ(particulars_json(said), kParticulars);
    EXPECT_EQ(crypto::to_hex(keep_particulars(said, kUnit)), kParticularsBytes);
    EXPECT_EQ(particulars_json(read_particulars(*crypto::from_hex(kParticularsBytes), kUnit)),
              kParticulars);
}

TEST(KeptCaseTest, what_is_damaged_is_an_error_of_the_store) {
    EXPECT_THROW(read_details("\x02\x01", kUnit), db::DatabaseError);
    EXPECT_THROW(read_particulars("\x02\x1c\x01\x00", kUnit), db::DatabaseError);
    EXPECT_THROW(read_details("[]", kUnit), db::DatabaseError);
}

TEST(KeptCaseTest, says_who_did_what_in_few_bytes) {
    Entry entry;
    entry.act = Act::PassStep;
    entry.actor = Actor::Examiner;
    entry.account = "01M8CZ3ZQ5ZJZQSZEJEB4EWRYX";
    entry.unit_id = "jiedong-real-estate-registration-center";
    entry.from = State::Accepted;
    entry.to = State::Accepted;
    entry.effective_on = Day{2026, 3, 2};
    const auto kept = keep_done(entry, entry.unit_id);
    EXPECT_LE(kept.size(), 40U);
    const auto read = read_done(kept, entry.unit_id);
    EXPECT_EQ(read.act, entry.act);
    EXPECT_EQ(read.actor, entry.actor);
    EXPECT_EQ(read.account, entry.account);
    EXPECT_EQ(read.unit_id, entry.unit_id);
    EXPECT_EQ(read.from, entry.from);
    EXPECT_EQ(read.to, entry.to);
    EXPECT_EQ(read.effective_on, entry.effective_on);

    const auto by_another = keep_done(entry, "another-unit");
    EXPECT_EQ(read_done(by_another, "another-unit").unit_id, entry.unit_id);
    EXPECT_THROW(read_done(kept.substr(0, 5), entry.unit_id), db::DatabaseError);
}

TEST(KeptCaseTest, knows_every_act_state_and_actor_by_name) {
    for (const auto& act : kActs) {
        for (const auto& state : kStates) {
            Entry entry;
            entry.act = act.act;
            entry.from = state.state;
            entry.to = state.state;
            const auto read = read_done(keep_done(entry, "unit"), "unit");
            EXPECT_EQ(read.act, act.act);
            EXPECT_EQ(read.to, state.state);
        }
    }
}

}  // namespace
}  // namespace yimen::cases
