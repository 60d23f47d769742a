#include "people/actions/read_persons.h"

#include <utility>

#include "people/actions/manage_people.h"
#include "people/actions/register_natural_person.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/person_store.h"

#include "core/identifiers/credit_code.h"
#include "core/text/text.h"

namespace yimen::people {

namespace {

template <class Find>
Result<NaturalPerson> find_one(const Person& officer, Services& services, const Identity& identity,
                               const Find& find) {
    if (find_post_for(officer, kRegisterPersons) == nullptr) return forbidden();
    auto person = services.database.read([&](db::Transaction& transaction) {
        return find(PersonStore{transaction, identity.cipher});
    });
    if (!person) return not_found();
    return std::move(*person);
}

Result<LegalPersonDetail> to_detail(db::Transaction& transaction, std::optional<LegalPerson> person,
                                    const Identity& identity) {
    if (!person) return not_found();
    LegalPersonDetail detail{std::move(*person), std::nullopt};
    if (detail.person.representative_id) {
        detail.representative =
            find_natural_person(transaction, *detail.person.representative_id, identity.cipher);
    }
    return detail;
}

}  // namespace

Result<NaturalPerson> read_natural_person(const Person& officer, std::string_view person_id,
                                          Services& services, const Identity& identity) {
    return find_one(officer, services, identity,
                    [&](const PersonStore& store) { return store.find(person_id); });
}

Result<NaturalPerson> find_natural_person(const Person& officer, std::string_view document_type,
                                          std::string_view number, Services& services,
                                          const Identity& identity) {
    if (find_post_for(officer, kRegisterPersons) == nullptr) return forbidden();
    const auto checked = check_stated_document(document_type, number, services.clock.today());
    if (!checked) return checked.problem();
    return find_one(officer, services, identity,
                    [&](const PersonStore& store) { return store.find(checked->document); });
}

Result<LegalPersonDetail> read_legal_person(const Person& officer, std::string_view person_id,
                                            Services& services, const Identity& identity) {
    if (find_post_for(officer, kRegisterPersons) == nullptr) return forbidden();
    return services.database.read([&](db::Transaction& transaction) {
        return to_detail(transaction, find_legal_person(transaction, person_id), identity);
    });
}

Result<LegalPersonDetail> find_legal_person(const Person& officer, std::string_view credit_code,
                                            Services& services, const Identity& identity) {
    if (find_post_for(officer, kRegisterPersons) == nullptr) return forbidden();
    const auto checked = identifiers::check_credit_code(text::strip(credit_code));
    if (!checked) {
        return invalid_input({{"/credit_code", checked.problem().code, checked.problem().facts}});
    }
    return services.database.read([&](db::Transaction& transaction) {
        return to_detail(transaction, find_legal_person_by_code(transaction, checked->code),
                         identity);
    });
}

Result<NaturalPerson> disclose_natural_person(const DiscloseNaturalPerson& command,
                                              Services& services, const Identity& identity) {
    if (find_post_for(command.officer, kDisclosePersons) == nullptr) return forbidden();
    if (text::is_blank(command.purpose)) {
        return invalid_input({{"/purpose", "purpose-required", {}}});
    }
    auto event = event_of(command.officer, kDisclosePersons, "natural-person.disclose",
                          natural_person_subject(command.person_id));
    event.purpose = text::strip(command.purpose);
    return services.database.write([&](db::Transaction& transaction) -> Result<NaturalPerson> {
        auto person = PersonStore{transaction, identity.cipher}.find(command.person_id);
        if (!person) return not_found();
        record(transaction, event, services);
        return std::move(*person);
    });
}

}  // namespace yimen::people
