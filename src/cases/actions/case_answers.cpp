#include "cases/actions/case_answers.h"

#include <boost/json/serialize.hpp>

#include "core/form/answers.h"
#include "platform/crypto/digest.h"
#include "platform/json/bind.h"
#include "platform/json/packed.h"

namespace yimen::cases {

namespace {

/// Names that many forms have, for packing answers: kept answers were packed with these very bytes.
constexpr std::string_view kCommonAnswers =
    R"({"guardian_name":","guardian_id_number":","guardian_phone":","bank_name":"银行","bank_account":"62",)"
    R"("org_name":"有限公司","org_uscc":"9144","org_type":"企业","org_address":","legal_representative":",)"
    R"("legal_representative_id_number":","liaison_name":","liaison_phone":"1","premises_name":","premises_address":",)"
    R"("applicant_is_agent":false,"delivery_method":"窗口领取","邮寄","是","否","有","无",)"
    R"("person_birth_date":"19","person_household_address":"广东省揭阳市揭东区街道镇村路号",)"
    R"("person_name":","person_id_number":"4452031","person_phone":"13","person_gender":"男女",")";

const json::PackDictionary& common_answers() {
    static const json::PackDictionary dictionary{kCommonAnswers};
    return dictionary;
}

}  // namespace

std::string place_of_answers(std::string_view case_id) {
    return "case.answers:" + std::string{case_id};
}

std::string seal_answers(const boost::json::object& answers, std::string_view case_id,
                         const crypto::FieldCipher& cipher) {
    return cipher.seal_bytes(json::pack(boost::json::serialize(answers), common_answers()),
                             place_of_answers(case_id));
}

boost::json::object open_answers(std::string_view sealed, std::string_view case_id,
                                 const crypto::FieldCipher& cipher) {
    const auto value =
        json::parse(json::unpack(cipher.open(sealed, place_of_answers(case_id)), common_answers()));
    if (!value || !value->is_object()) throw db::DatabaseError{"cases: unreadable answers"};
    return value->get_object();
}

std::vector<FieldProblem> file_answers(boost::json::object& answers, const ItemTerms& terms,
                                       Day today) {
    const form::AnswerFacts facts{.today = today, .checks = {}};
    answers = form::normalise_answers(terms.form, answers);
    auto faults = form::check_answers(terms.form, answers, facts, form::AnswersFor::Submission);
    if (faults.empty()) {
        answers = form::drop_unasked(terms.form, std::move(answers), facts).answers;
    }
    return faults;
}

std::vector<FieldProblem> keep_draft_answers(boost::json::object& answers, const ItemTerms& terms,
                                             Day today) {
    const form::AnswerFacts facts{.today = today, .checks = {}};
    answers = form::normalise_answers(terms.form, answers);
    return form::check_answers(terms.form, answers, facts, form::AnswersFor::Draft);
}

std::string answer_words(const boost::json::value& answer) {
    if (answer.is_null()) return {};
    if (const auto* text = answer.if_string()) return std::string{*text};
    if (const auto* truth = answer.if_bool()) return *truth ? "是" : "否";
    const auto* list = answer.if_array();
    const bool plain =
        list != nullptr && std::all_of(list->begin(), list->end(),
                                       [](const auto& element) { return element.is_string(); });
    if (!plain) return boost::json::serialize(answer);
    std::string joined;
    for (const auto& element : *list) {
        if (!joined.empty()) joined += "、";
        joined += std::string_view{element.get_string()};
    }
    return joined;
}

std::string digest_of(const boost::json::object& answers) {
    return crypto::sm3_hex(boost::json::serialize(answers));
}

std::optional<boost::json::object> read_answers(const CaseStore& store, std::string_view case_id,
                                                const crypto::FieldCipher& cipher) {
    const auto sealed = store.find_answers(case_id);
    if (!sealed) return std::nullopt;
    return open_answers(*sealed, case_id, cipher);
}

}  // namespace yimen::cases
