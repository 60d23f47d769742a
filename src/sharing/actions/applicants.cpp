#include "sharing/actions/applicants.h"

#include "core/identifiers/person_document.h"

namespace yimen::sharing {

namespace {

void report_below(const Problem& problem, std::vector<FieldProblem>& faults) {
    for (const auto& fault : problem.fields) {
        const auto pointer = fault.pointer == "/credit_code" ? "/number" : fault.pointer;
        faults.push_back({"/applicant" + pointer, fault.code, fault.facts});
    }
}

}  // namespace

Applicant check_applicant(const Applicant& stated, Day today, std::vector<FieldProblem>& faults) {
    auto checked = stated;
    if (stated.legal) {
        const auto legal =
            people::check_stated(people::StatedLegalPerson{stated.number, stated.name, "other"});
        if (!legal) {
            report_below(legal.problem(), faults);
            return checked;
        }
        checked.number = legal->credit_code;
        checked.name = legal->name;
        return checked;
    }
    const auto person = people::check_stated(
        people::StatedPerson{stated.document_type, stated.number, stated.name, std::nullopt},
        today);
    if (!person) {
        report_below(person.problem(), faults);
        return checked;
    }
    checked.number = person->document.number;
    checked.name = person->name;
    return checked;
}

std::optional<std::string> find_registered(db::Transaction& transaction, const Applicant& checked,
                                           const crypto::FieldCipher& cipher) {
    if (checked.legal) {
        const auto legal = people::find_legal_person_by_code(transaction, checked.number);
        if (!legal || legal->name != checked.name) return std::nullopt;
        return legal->id;
    }
    const auto type = identifiers::find_document_type(checked.document_type);
    if (!type) return std::nullopt;
    const auto person =
        people::find_person_by_document(transaction, {*type, checked.number}, cipher);
    if (!person || person->name != checked.name) return std::nullopt;
    return person->id;
}

}  // namespace yimen::sharing
