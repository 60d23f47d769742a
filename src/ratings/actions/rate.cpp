#include "ratings/actions/rate.h"

#include <algorithm>
#include <utility>

#include "cases/cases.h"
#include "ratings/store/rating_store.h"

#include "core/text/text.h"
#include "platform/crypto/random.h"

namespace yimen::ratings {

namespace {

constexpr std::size_t kTokenBytes = 16;

const Problem kNotFound{ProblemKind::NotFound, "not-found", {}, {}};

/// What both ways of rating have in common.
struct Giving {
    const people::Person* person = nullptr;  ///< null: whoever holds the receipt
    const Said& said;
    std::optional<std::int64_t> version;
    std::optional<std::int64_t> contact;
};

Said tidied(const Said& said) {
    auto tidy = said;
    tidy.words = text::strip(tidy.words);
    return tidy;
}

Rating rating_of(const Giving& giving, const cases::RatedCase& rated, Instant now, Day today) {
    const auto& said = giving.said;
    return {.id = rating_id_of(today, said.anonymous, crypto::random_token(kTokenBytes)),
            .case_id = rated.case_id,
            .case_number = rated.number,
            .entry_id = rated.entry_id,
            .item_name = rated.item_name,
            .unit_id = rated.unit_id,
            .division_code = rated.division_code,
            .level = said.level,
            .options = said.options,
            .words = said.words,
            .channel = find_channel(said.channel).value(),
            .anonymous = said.anonymous,
            .account = giving.person != nullptr ? giving.person->account_id : std::string{},
            .on = today,
            .at = now};
}

Result<std::int64_t> give_of_contact(db::Transaction& transaction, const Giving& giving,
                                     const cases::RatedCase& rated, Rating rating) {
    const auto contact = std::find_if(
        rated.contacts.begin(), rated.contacts.end(),
        [&](const cases::Contact& one) { return one.serial == giving.contact.value_or(0); });
    if (contact == rated.contacts.end()) return kNotFound;
    RatingStore store{transaction};
    if (store.is_rated(rated.case_id, contact->serial)) {
        return Problem{ProblemKind::Conflict, "already-rated", {}, {}};
    }
    const auto unit = people::find_unit(transaction, contact->unit_id);
    rating.about = About::Contact;
    rating.serial = contact->serial;
    rating.act = cases::row_of(contact->act).name;
    rating.unit_id = contact->unit_id;
    if (unit) rating.division_code = unit->division_code;
    store.add(rating);
    return rated.version;
}

/// Nobody's act: read before the unit of work that rates.
std::optional<std::string> find_lender(const RateByCode& command, Services& services) {
    return services.database.read([&](db::Transaction& transaction) {
        return people::find_staff_at(transaction, command.address, command.user_agent,
                                     services.clock.today());
    });
}

void tell_supervision(db::Transaction& transaction, const cases::RatedCase& rated,
                      const std::string& account, const Services& services) {
    cases::add_finding(transaction, {.id = services.new_id(),
                                     .case_id = rated.case_id,
                                     .kind = cases::FindingKind::StaffDevice,
                                     .unit_id = rated.unit_id,
                                     .division_code = rated.division_code,
                                     .account = account,
                                     .at = services.clock.now()});
}

Result<std::int64_t> give(db::Transaction& transaction, const Giving& giving,
                          const cases::RatedCase& rated, const WorkCalendar& calendar,
                          const Services& services, cases::Office& office) {
    auto rating = rating_of(giving, rated, services.clock.now(), services.clock.today());
    if (giving.contact) return give_of_contact(transaction, giving, rated, std::move(rating));
    const auto done = cases::rate_case(
        transaction, {.person = giving.person, .case_id = rated.case_id, .version = giving.version},
        calendar, services, office);
    if (!done) return done.problem();
    rating.serial = done->serial;
    RatingStore{transaction}.add(rating);
    return done->version;
}

}  // namespace

Result<std::int64_t> rate(const Rate& command, Services& services, cases::Office& office) {
    const auto said = tidied(command.said);
    auto faults = find_faults(said, Entrance::SignedIn);
    if (!faults.empty()) return invalid_input(std::move(faults));
    const auto calendar = services.calendar();
    return services.database.write([&](db::Transaction& transaction) -> Result<std::int64_t> {
        const auto rated = cases::find_rated_case(transaction, command.case_id, command.person,
                                                  services.clock.today(), office);
        if (!rated) return rated.problem();
        if (!rated->may_rate) {
            return Problem{ProblemKind::Forbidden,
                           "not-your-act",
                           {{"act", std::string{cases::row_of(cases::Act::Rate).chinese}}},
                           {}};
        }
        return give(transaction,
                    {.person = &command.person,
                     .said = said,
                     .version = command.version,
                     .contact = command.contact},
                    *rated, calendar, services, office);
    });
}

Result<Done> rate_by_code(const RateByCode& command, Services& services, cases::Office& office) {
    const auto said = tidied(command.said);
    auto faults = find_faults(said, Entrance::QueryCode);
    if (!faults.empty()) return invalid_input(std::move(faults));
    if (command.staff) return Problem{ProblemKind::Forbidden, "rating-not-by-staff", {}, {}};
    const auto lender = find_lender(command, services);
    const auto calendar = services.calendar();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto rated =
            cases::find_rated_case_by_code(transaction, command.number, command.query_code, office);
        if (!rated) return rated.problem();
        const auto given =
            give(transaction, {.said = said, .version = {}, .contact = command.contact}, *rated,
                 calendar, services, office);
        if (!given) return given.problem();
        if (lender) tell_supervision(transaction, *rated, *lender, services);
        return Done{};
    });
}

}  // namespace yimen::ratings
