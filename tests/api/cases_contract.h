#pragma once

#include <map>
#include <set>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "api/contract_city.h"
#include "api/drug_shop.h"
#include "cases/domain/lifecycle.h"
#include "support/json_text.h"
#include "support/sample_files.h"

#include "platform/crypto/encoding.h"

/// Cases as the tests of their contract drive them.
namespace yimen::test {

namespace json = boost::json;

inline constexpr const char* kItem = "drug-retail-licence";
inline constexpr const char* kMedical = "jiedong-healthcare-security-bureau";
inline const std::string kReason = R"({"reason":"依法办理"})";
inline const std::string kFounded =
    R"({"reason":"依法办理","basis":"行政许可法","unit_id":"jieyang-market-supervision-bureau"})";

inline std::set<std::string> missing_in(const std::set<std::string>& answered) {
    auto missing = Contract::get().operations_of("cases");
    for (const auto& id : answered) missing.erase(id);
    return missing;
}

/// give-opinion: giveOpinionCase
inline std::string operation_called(std::string_view act) {
    std::string id;
    for (std::size_t at = 0; at < act.size(); ++at) {
        if (act[at] == '-') continue;
        const bool begins = at > 0 && act[at - 1] == '-';
        id += begins ? static_cast<char>(act[at] - 'a' + 'A') : act[at];
    }
    return id + "Case";
}

class CasesContractTest : public testing::TestWithParam<Engine> {
  protected:
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
        return city_.expect(200, operation_id, "security", question);
    }

    void open(const std::string& account, const std::string& channel) {
        json::object body{{"item_id", city_.city().entry_id(item_)}, {"channel", channel}};
        if (account != "zhang.san") body["applicant_id"] = applicant_;
        const auto opened = city_.expect(201, "openCase", account, {.body = json::serialize(body)});
        case_ = {{"case_id", text_of(opened.body.at("case_id"))}};
    }

    Answer look(const std::string& account) {
        return city_.expect(200, "getCase", account, {.path = case_});
    }

    void act(const std::string& operation_id, const std::string& account, const std::string& body,
             std::string_view state) {
        const auto etag = look("window").etag;
        const auto answer = city_.expect(200, operation_id, account,
                                         {.path = case_, .body = body, .if_match = etag});
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
        if (signature == "pad") {
            body["signature_picture"] = crypto::to_base64(sample_png(300, 100));
        }
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
        const auto file = city_.expect(200, "uploadMaterialFile", "zhang.san",
                                       {.file = SentFile{"form.jpg", sample_jpeg(60, 40)}});
        const json::object material{{"kind", kind},
                                    {"title", kind},
                                    {"self_made", true},
                                    {"issuer", ""},
                                    {"file_ids", {file.body.at("file_id")}}};
        const auto kept =
            city_.expect(200, "addMaterial", "zhang.san", {.body = json::serialize(material)});
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
    void be_heard();
    void have_every_plain_act();

    ContractCity city_{GetParam(),
                       {kItem, "hk-macao-travel-permit", "social-insurance-employer-registration"}};
    std::string item_ = kItem;
    std::string applicant_;
    std::map<std::string, std::string> case_;
};

}  // namespace yimen::test
