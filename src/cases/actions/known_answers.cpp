#include "cases/actions/known_answers.h"

#include "cases/actions/case_answers.h"
#include "cases/actions/known_terms.h"

#include "core/form/answers.h"
#include "core/identifiers/person_document.h"

namespace yimen::cases {

namespace {

/// How many earlier cases are looked through.
constexpr std::int64_t kEarlierCases = 20;

void put(KnownAnswers& known, std::string element, const std::string& value, bool verified) {
    if (value.empty()) return;
    known.insert_or_assign(std::move(element), KnownAnswer{.value = boost::json::string{value},
                                                           .verified = verified,
                                                           .case_number = {},
                                                           .item_name = {}});
}

void add_natural_person(KnownAnswers& known, const people::NaturalPerson& person, Day today,
                        const std::string& prefix, bool verified) {
    put(known, prefix + "name", person.name, verified);
    put(known, prefix + "phone", person.mobile.value_or(""), false);
    if (person.document.type != identifiers::DocumentType::CitizenId) return;
    put(known, prefix + "id_number", person.document.number, verified);
    const auto read =
        identifiers::check_document(person.document.type, person.document.number, today);
    if (!read) return;
    if (read->born_on) put(known, prefix + "birth_date", read->born_on->iso(), verified);
    if (read->sex == identifiers::Sex::Male) put(known, prefix + "gender", "男", verified);
    if (read->sex == identifiers::Sex::Female) put(known, prefix + "gender", "女", verified);
}

void add_legal_person(KnownAnswers& known, const people::LegalPerson& legal,
                      const Handling& handling) {
    put(known, "org.name", legal.name, true);
    put(known, "org.uscc", legal.credit_code, true);
    if (!legal.representative_id) return;
    const auto representative = people::find_natural_person(
        handling.transaction, *legal.representative_id, handling.office.cipher);
    if (representative) put(known, "org.legal_representative", representative->name, false);
}

std::optional<people::NaturalPerson> person_behind(const people::Person& writer,
                                                   const Handling& handling) {
    if (!writer.person_id || writer.is_staff()) return std::nullopt;
    return people::find_natural_person(handling.transaction, *writer.person_id,
                                       handling.office.cipher);
}

void add_agent(KnownAnswers& known, const people::NaturalPerson& agent, Day today) {
    add_natural_person(known, agent, today, "agent.", false);
    known.insert_or_assign(
        "application.by_agent",
        KnownAnswer{.value = true, .verified = false, .case_number = {}, .item_name = {}});
}

/// Said anew with every application.
bool is_of_one_application(std::string_view element) {
    return element.starts_with("application.") || element.starts_with("agent.");
}

void add_earlier(KnownAnswers& known, const FiledCase& earlier, const Handling& handling) {
    const auto& filed = earlier.filed;
    const auto terms =
        handling.office.terms.find(handling.transaction, filed.entry_id, filed.entry_version);
    const auto answers = read_answers(handling.store(), filed.id, handling.office.cipher);
    if (terms == nullptr || !answers) return;
    for (const auto& field : terms->form) {
        const auto* answer = answers->if_contains(field.name);
        const bool top = !field.group && form::type_of(field) != form::FieldType::Group;
        if (answer == nullptr || !top || is_of_one_application(field.element)) continue;
        known.try_emplace(field.element, KnownAnswer{.value = *answer,
                                                     .verified = false,
                                                     .case_number = filed.number,
                                                     .item_name = earlier.item_name});
    }
}

}  // namespace

KnownAnswers answers_of_identity(const Handling& handling, const people::Person& writer) {
    const auto& applicant_id = handling.filed.filed.applicant_id;
    const auto today = handling.today();
    const auto& cipher = handling.office.cipher;
    KnownAnswers known;
    const auto person = people::find_natural_person(handling.transaction, applicant_id, cipher);
    const auto behind = person_behind(writer, handling);
    if (person) {
        const bool seen =
            writer.is_staff() || writer.assurance == people::Assurance::VerifiedAtWindow;
        add_natural_person(known, *person, today, "person.", seen);
        if (behind && behind->id != applicant_id) add_agent(known, *behind, today);
        return known;
    }
    const auto legal = people::find_legal_person(handling.transaction, applicant_id);
    if (!legal) return known;
    add_legal_person(known, *legal, handling);
    if (behind) {
        put(known, "org.liaison_name", behind->name, false);
        put(known, "org.liaison_phone", behind->mobile.value_or(""), false);
        if (behind->id != legal->representative_id) add_agent(known, *behind, today);
    }
    return known;
}

KnownAnswers answers_of_earlier_cases(const Handling& handling,
                                      const std::function<bool(const Case&)>& may_see) {
    const auto& now = handling.filed.filed;
    KnownAnswers known;
    for (const auto& earlier :
         handling.store().list_of_applicant(now.applicant_id, {}, kEarlierCases)) {
        if (earlier.filed.id == now.id || earlier.filed.number.empty()) continue;
        if (!may_see(earlier.filed)) continue;
        add_earlier(known, earlier, handling);
    }
    return known;
}

bool is_acceptable(const form::Field& field, const boost::json::value& value, Day today) {
    auto alone = field;
    alone.when.reset();
    const std::array fields{std::move(alone)};
    const boost::json::object answers{{field.name, value}};
    return form::check_answers(fields, answers, {.today = today, .checks = {}},
                               form::AnswersFor::Submission)
        .empty();
}

}  // namespace yimen::cases
