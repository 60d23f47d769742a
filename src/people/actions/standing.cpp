#include <algorithm>

#include "people/people.h"
#include "people/store/mandate_store.h"
#include "people/store/person_store.h"

namespace yimen::people {

namespace {

constexpr std::string_view kPrincipalColumn = "principal";

Problem not_there() {
    return {ProblemKind::NotFound, "not-found", {}, {}};
}

bool is_self(const Person& doer, const Principal& principal) {
    return principal.type == PrincipalType::NaturalPerson && principal.id == doer.person_id;
}

bool represents(db::Transaction& transaction, const Person& doer, const Principal& principal) {
    if (principal.type != PrincipalType::LegalPerson) return false;
    const auto legal = find_legal_person(transaction, principal.id);
    return legal && legal->representative_id == doer.person_id;
}

}  // namespace

std::optional<NaturalPerson> find_natural_person(db::Transaction& transaction,
                                                 std::string_view person_id,
                                                 const crypto::FieldCipher& cipher) {
    return PersonStore{transaction, cipher}.find(person_id);
}

std::optional<NaturalPerson> find_person_by_document(db::Transaction& transaction,
                                                     const identifiers::PersonDocument& document,
                                                     const crypto::FieldCipher& cipher) {
    return PersonStore{transaction, cipher}.find(document);
}

std::optional<LegalPerson> find_legal_person(db::Transaction& transaction,
                                             std::string_view person_id) {
    return LegalPersonStore{transaction}.find(person_id);
}

std::optional<LegalPerson> find_legal_person_by_code(db::Transaction& transaction,
                                                     std::string_view credit_code) {
    return LegalPersonStore{transaction}.find_by_code(credit_code);
}

std::string principal_digest(const Principal& principal, const crypto::FieldCipher& cipher) {
    return cipher.blind_index(subject_of(principal), kPrincipalColumn);
}

Result<Standing> find_standing(db::Transaction& transaction, const Person& doer,
                               const Principal& principal, const Matter& matter,
                               std::string_view act, Day on) {
    if (!doer.person_id) return not_there();
    if (is_self(doer, principal)) return Standing{};
    if (doer.assurance != Assurance::VerifiedAtWindow) {
        return Problem{ProblemKind::Forbidden, "identity-not-verified", {}, {}};
    }
    if (represents(transaction, doer, principal)) {
        return Standing{StandingKind::Representative, std::nullopt, std::nullopt};
    }
    const auto mandates = MandateTermsStore{transaction}.list_between(*doer.person_id, principal);
    return choose_standing(mandates, matter, act, on);
}

std::vector<ActsFor> principals_of(db::Transaction& transaction, const Person& doer, Day day) {
    std::vector<ActsFor> all;
    if (!doer.person_id) return all;
    all.push_back({{PrincipalType::NaturalPerson, *doer.person_id}, {}});
    if (doer.assurance != Assurance::VerifiedAtWindow) return all;
    for (const auto& legal : LegalPersonStore{transaction}.list_represented(*doer.person_id)) {
        all.push_back({{PrincipalType::LegalPerson, legal.id},
                       {StandingKind::Representative, std::nullopt, std::nullopt}});
    }
    for (const auto& terms : MandateTermsStore{transaction}.list_of_agent(*doer.person_id)) {
        if (state_on(terms, day) != MandateState::Valid) continue;
        all.push_back({terms.principal, {standing_of(terms.kind), terms.id, terms.to}});
    }
    return all;
}

Capacity find_capacity(db::Transaction& transaction, std::string_view person_id, Day on,
                       const crypto::FieldCipher& cipher) {
    const auto person = find_natural_person(transaction, person_id, cipher);
    if (!person) return Capacity::Full;
    const auto document =
        identifiers::check_document(person->document.type, person->document.number, on);
    if (document && document->born_on && on < eighteenth_birthday(*document->born_on)) {
        return capacity_of_age(*document->born_on, on);
    }
    const Principal ward{PrincipalType::NaturalPerson, person->id};
    auto capacity = Capacity::Full;
    for (const auto& terms : MandateTermsStore{transaction}.list_of_principal(ward)) {
        if (state_on(terms, on) != MandateState::Valid) continue;
        if (terms.basis == "no-capacity") return Capacity::None;
        if (terms.basis == "limited-capacity") capacity = Capacity::Limited;
    }
    return capacity;
}

}  // namespace yimen::people
