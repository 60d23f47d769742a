#include "people/actions/read_mandates.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "people/actions/applicant_accounts.h"
#include "people/actions/manage_people.h"
#include "people/actions/verified_person.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/mandate_store.h"
#include "people/store/person_store.h"

namespace yimen::people {

namespace {

enum class Side { Principal, Agent, Window };

std::vector<std::string_view> find_open_acts(const MandateTerms& terms, MandateState state,
                                             Side side) {
    if (!is_open(state)) return {};
    if (side == Side::Window) return {"end"};
    if (terms.kind == MandateKind::Guardian) return {};
    if (side == Side::Principal) return {"revoke"};
    if (state == MandateState::AwaitsAcceptance) return {"accept", "renounce"};
    return {"renounce"};
}

/// Looks at mandates within one unit of work.
class Viewer {
  public:
    Viewer(db::Transaction& transaction, Day today, const Identity& identity)
        : transaction_(transaction), today_(today), identity_(identity) {}

    MandateView view(Mandate mandate, Side side) const {
        const auto state = state_on(mandate.terms, today_);
        auto name = name_of(transaction_, mandate.terms.principal, identity_.cipher);
        auto acts = find_open_acts(mandate.terms, state, side);
        return {std::move(mandate), state, std::move(name), std::move(acts)};
    }

    void add(std::vector<Mandate> mandates, Side side, std::vector<MandateView>& views) const {
        for (auto& mandate : mandates) views.push_back(view(std::move(mandate), side));
    }

  private:
    db::Transaction& transaction_;
    Day today_;
    const Identity& identity_;
};

}  // namespace

Result<OwnMandates> read_own_mandates(const Person& person, Services& services,
                                      const Identity& identity) {
    const auto person_id = get_verified_person(person);
    if (!person_id) return person_id.problem();
    const auto today = services.clock.today();
    return services.database.read([&](db::Transaction& transaction) -> Result<OwnMandates> {
        const Viewer viewer{transaction, today, identity};
        const MandateStore store{transaction, identity.cipher};
        OwnMandates own;
        viewer.add(store.list_of_principal({PrincipalType::NaturalPerson, *person_id}),
                   Side::Principal, own.given);
        for (const auto& legal : LegalPersonStore{transaction}.list_represented(*person_id)) {
            viewer.add(store.list_of_principal({PrincipalType::LegalPerson, legal.id}),
                       Side::Principal, own.given);
        }
        viewer.add(store.list_of_agent(*person_id), Side::Agent, own.received);
        return own;
    });
}

Result<MandateView> read_own_mandate(const Person& person, std::string_view mandate_id,
                                     Services& services, const Identity& identity) {
    auto own = read_own_mandates(person, services, identity);
    if (!own) return own.problem();
    auto& all = own->given;
    std::move(own->received.begin(), own->received.end(), std::back_inserter(all));
    const auto found = std::find_if(all.begin(), all.end(), [&](const MandateView& view) {
        return view.mandate.terms.id == mandate_id;
    });
    if (found == all.end()) return not_found();
    return std::move(*found);
}

Result<std::vector<MandateView>> read_mandates_of(const Person& officer, const Principal& principal,
                                                  Services& services, const Identity& identity) {
    if (find_post_for(officer, kRegisterPersons) == nullptr) return forbidden();
    const auto today = services.clock.today();
    return services.database.read(
        [&](db::Transaction& transaction) -> Result<std::vector<MandateView>> {
            if (name_of(transaction, principal, identity.cipher).empty()) return not_found();
            std::vector<MandateView> views;
            Viewer{transaction, today, identity}.add(
                MandateStore{transaction, identity.cipher}.list_of_principal(principal),
                Side::Window, views);
            return views;
        });
}

Result<MandateView> read_mandate(const Person& officer, std::string_view mandate_id,
                                 Services& services, const Identity& identity) {
    if (find_post_for(officer, kRegisterPersons) == nullptr) return forbidden();
    const auto today = services.clock.today();
    return services.database.read([&](db::Transaction& transaction) -> Result<MandateView> {
        auto mandate = MandateStore{transaction, identity.cipher}.find(mandate_id);
        if (!mandate) return not_found();
        return Viewer{transaction, today, identity}.view(std::move(*mandate), Side::Window);
    });
}

}  // namespace yimen::people
