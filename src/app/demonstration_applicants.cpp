#include "app/demonstration.h"
#include "people/actions/applicant_accounts.h"
#include "people/actions/end_mandate.h"
#include "people/actions/grant_mandate.h"
#include "people/actions/name_representative.h"
#include "people/actions/read_mandates.h"
#include "people/actions/register_applicant.h"
#include "people/actions/register_legal_person.h"
#include "people/domain/roles.h"
#include "people/people.h"

namespace yimen::app {

namespace {

constexpr DemonstrationApplicant kElder{"elder", "演示老人", "445203195003129010", "13800000001",
                                        "老人，让女儿代办"};
constexpr DemonstrationApplicant kDaughter{"daughter", "演示女儿", "445203197806189024",
                                           "13800000002", "替父亲办事"};
constexpr DemonstrationApplicant kOwner{"owner", "演示店主", "445203198509239034", "13800000003",
                                        "食品店的经营者，代表这家店办事"};
constexpr std::string_view kShopCode = "92445203MADEM0Y18X";
constexpr std::string_view kShopName = "演示揭东好味食品店";
constexpr std::string_view kPaper = "演示：已核对原件";

people::StatedPerson stated(const DemonstrationApplicant& applicant) {
    return {"citizen-id", std::string{applicant.number}, std::string{applicant.name},
            std::string{applicant.mobile}};
}

/// Nobody has to sign in for the demonstration, so that a changed password does not end it.
people::Person clerk() {
    auto person = people::server_operator();
    person.posts.front().rights = {{std::string{people::kRegisterPersons}, people::Scope::All}};
    return person;
}

std::optional<people::NaturalPerson> find(const DemonstrationApplicant& applicant,
                                          Application& application) {
    return application.services().database.read([&](db::Transaction& transaction) {
        return people::find_person_by_document(
            transaction, {identifiers::DocumentType::CitizenId, std::string{applicant.number}},
            application.identity().cipher);
    });
}

people::Person as_signed_in(const DemonstrationApplicant& applicant, Application& application) {
    const auto record = find(applicant, application);
    if (!record) throw std::logic_error{"an applicant of the demonstration city is not there"};
    return {.account_id = {},
            .login_name = std::string{applicant.login_name},
            .display_name = {},
            .posts = {},
            .presence = {},
            .person_id = record->id,
            .assurance = people::Assurance::VerifiedAtWindow};
}

Result<Done> add_applicant(const DemonstrationApplicant& applicant, Application& application) {
    if (find(applicant, application)) return Done{};
    auto& services = application.services();
    const auto registered = people::register_applicant(
        {.stated = {.login_name = std::string{applicant.login_name},
                    .password = std::string{kDemonstrationPassword},
                    .person = stated(applicant),
                    .privacy_notice = std::string{people::kPrivacyNotice}},
         .address = ""},
        services, application.identity());
    if (!registered) return registered.problem();
    return people::verify_applicant({clerk(), *as_signed_in(applicant, application).person_id,
                                     std::string{applicant.login_name}},
                                    services);
}

Result<Done> add_shop(Application& application) {
    auto& services = application.services();
    const auto& identity = application.identity();
    const auto shop = people::register_legal_person(
        {.officer = clerk(),
         .stated = {std::string{kShopCode}, std::string{kShopName}, "sole-trader"},
         .representative_id = std::nullopt},
        services, identity);
    if (!shop) return shop.problem();
    if (shop->person.representative_id) return Done{};
    const auto named = people::name_representative({.officer = clerk(),
                                                    .legal_person_id = shop->person.id,
                                                    .version = shop->person.version,
                                                    .stated = stated(kOwner),
                                                    .paper = std::string{kPaper}},
                                                   services, identity);
    if (!named) return named.problem();
    return Done{};
}

/// The elder lets his daughter act, and she has agreed.
Result<Done> name_daughter(Application& application) {
    auto& services = application.services();
    const auto& identity = application.identity();
    const auto elder = as_signed_in(kElder, application);
    const auto before = people::read_own_mandates(elder, services, identity);
    if (!before) return before.problem();
    if (!before->given.empty()) return Done{};
    const auto today = services.clock.today();
    const auto granted =
        people::grant_mandate({.person = elder,
                               .stated = {.kind = people::MandateKind::Relative,
                                          .principal_type = people::PrincipalType::NaturalPerson,
                                          .agent = stated(kDaughter),
                                          .relation = "child",
                                          .scope = {.everything = true, .items = {}, .areas = {}},
                                          .acts = {"view", "file", "supplement", "receive"},
                                          .from = today.iso(),
                                          .to = people::last_day_allowed(today).iso(),
                                          .reason = "演示：年纪大了，不方便上网"},
                               .legal_person_id = std::nullopt},
                              services, identity);
    if (!granted) return granted.problem();
    return people::accept_mandate({as_signed_in(kDaughter, application), *granted}, services,
                                  identity);
}

}  // namespace

const std::vector<DemonstrationApplicant>& demonstration_applicants() {
    static const std::vector<DemonstrationApplicant> applicants = {kElder, kDaughter, kOwner};
    return applicants;
}

Result<Done> add_applicants(Application& application) {
    // They sign in with passwords of this house only.
    if (application.identity().local_sign_in == people::LocalSignIn::Off) return Done{};
    for (const auto& applicant : demonstration_applicants()) {
        const auto added = add_applicant(applicant, application);
        if (!added) return added.problem();
    }
    const auto shop = add_shop(application);
    if (!shop) return shop.problem();
    return name_daughter(application);
}

}  // namespace yimen::app
