#include "cases/actions/case_answers.h"

#include <boost/json/serialize.hpp>

#include "core/form/answers.h"
#include "platform/crypto/digest.h"
#include "platform/json/bind.h"

namespace yimen::cases {

namespace {

std::string place_of(std::string_view case_id) {
    return "case.answers:" + std::string{case_id};
}

}  // namespace

std::string seal_answers(const boost::json::object& answers, std::string_view case_id,
                         const crypto::FieldCipher& cipher) {
    return cipher.seal(boost::json::serialize(answers), place_of(case_id));
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

std::string digest_of(const boost::json::object& answers) {
    return crypto::sm3_hex(boost::json::serialize(answers));
}

std::optional<boost::json::object> read_answers(const CaseStore& store, std::string_view case_id,
                                                const crypto::FieldCipher& cipher) {
    const auto sealed = store.find_answers(case_id);
    if (!sealed) return std::nullopt;
    const auto value = json::parse(cipher.open(*sealed, place_of(case_id)));
    if (!value || !value->is_object()) {
        throw db::DatabaseError{"cases: unreadable answers"};
    }
    return value->get_object();
}

}  // namespace yimen::cases
