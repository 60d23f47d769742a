#include "../house.h"
#include "engines.h"
#include "people/actions/applicant_accounts.h"
#include "people/actions/end_mandate.h"
#include "people/actions/grant_mandate.h"
#include "people/actions/name_representative.h"
#include "people/actions/read_mandates.h"
#include "people/actions/register_applicant.h"
#include "people/actions/register_legal_person.h"
#include "people/people.h"

namespace yimen::people {
namespace {

constexpr const char* kElder = "11010519491231002X";
constexpr const char* kDaughter = "440308199901101512";
constexpr const char* kStranger = "440524188001010014";

template <class T>
std::string refusal(const Result<T>& result) {
    if (result) return "";
    const auto& fields = result.problem().fields;
    return fields.empty() ? result.problem().code : fields.front().code;
}

class MandatesTest : public OnBothEngines {
  protected:
    MandatesTest() {
        house.open_account("window", kCountyUnit, "window-clerk");
        clerk = house.sign_in_as("window").person;
        elder = open_verified("elder", kElder, "张三");
        daughter = open_verified("daughter", kDaughter, "王五");
    }

    std::string record_of(const std::string& number, const std::string& name) {
        return register_natural_person({clerk, {"citizen-id", number, name, std::nullopt}, {}},
                                       house.services, house.identity)
            ->person.id;
    }

    Person open(const std::string& login_name, const std::string& number, const std::string& name) {
        const auto done =
            register_applicant({.stated = {.login_name = login_name,
                                           .password = kPassword,
                                           .person = {"citizen-id", number, name, "13800138000"},
                                           .privacy_notice = std::string{kPrivacyNotice}},
                                .address = "10.0.0.1"},
                               house.services, house.identity);
        EXPECT_TRUE(done);
        return house.sign_in_as(login_name).person;
    }

    Person open_verified(const std::string& login_name, const std::string& number,
                         const std::string& name) {
        const auto opened = open(login_name, number, name);
        EXPECT_TRUE(verify_applicant({clerk, *opened.person_id, login_name}, house.services));
        return house.sign_in_as(login_name).person;
    }

    GrantMandate command(MandateKind kind) {
        return {.person = elder,
                .stated = {.kind = kind,
                           .principal_type = PrincipalType::NaturalPerson,
                           .agent = {"citizen-id", kDaughter, "王五", std::nullopt},
                           .relation = "child",
                           .scope = {.everything = false, .items = {"pension"}, .areas = {}},
                           .acts = {"file", "supplement"},
                           .from = "2026-03-02",
                           .to = "2026-12-31",
                           .reason = "行动不便"},
                .legal_person_id = std::nullopt};
    }

    Result<std::string> grant(const GrantMandate& wanted) {
        return grant_mandate(wanted, house.services, house.identity);
    }

    /// The quality in which `doer` may file a matter for the elder, or the refusal.
    std::string standing(const Person& doer, const Principal& principal,
                         const Matter& matter = {"pension"}, std::string_view act = "file") {
        return house.database->read([&](db::Transaction& transaction) {
            const auto found = find_standing(transaction, doer, principal, matter, act,
                                             house.services.clock.today());
            return found ? std::string{name_of(found->kind)} : found.problem().code;
        });
    }

    Principal self(const Person& person) {
        return {PrincipalType::NaturalPerson, *person.person_id};
    }

    LegalPerson shop(const Person& representative, const std::string& number,
                     const std::string& name) {
        const auto registered = register_legal_person(
            {clerk, {"91350100M000100Y43", "某某食品店", "sole-trader"}, representative.person_id},
            house.services, house.identity);
        EXPECT_TRUE(registered) << number << name;
        return registered->person;
    }

    Person clerk;
    Person elder;
    Person daughter;
};

INSTANTIATE_TEST_SUITE_P(Engines, MandatesTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres), engine_of);

TEST_P(MandatesTest, let_the_agent_act_and_end_at_once_when_revoked) {
    EXPECT_EQ(standing(elder, self(elder)), "self");
    EXPECT_EQ(standing(daughter, self(elder)), "not-found");
    EXPECT_EQ(standing(daughter, {PrincipalType::NaturalPerson, "nobody"}), "not-found");
    const auto granted = grant(command(MandateKind::Mandate));
    ASSERT_TRUE(granted);
    EXPECT_EQ(standing(daughter, self(elder)), "mandate");
    EXPECT_EQ(standing(daughter, self(elder), {"passport"}), "may-not-act-for");
    EXPECT_EQ(standing(daughter, self(elder), {"pension"}, "withdraw"), "may-not-act-for");
    EXPECT_EQ(house.audit().back().event.act, "mandate.grant");

    const MandateCommand by_agent{daughter, *granted};
    EXPECT_EQ(refusal(revoke_mandate(by_agent, house.services, house.identity)), "not-found");
    const MandateCommand by_principal{elder, *granted};
    ASSERT_TRUE(revoke_mandate(by_principal, house.services, house.identity));
    EXPECT_EQ(standing(daughter, self(elder)), "may-not-act-for");
    EXPECT_EQ(refusal(revoke_mandate(by_principal, house.services, house.identity)),
              "mandate-over");
    EXPECT_EQ(house.audit().back().event.subject,
              "mandate:" + *granted + " natural-person:" + *elder.person_id);
}

TEST_P(MandatesTest, are_joined_by_the_number_when_the_agent_registers) {
    auto wanted = command(MandateKind::Mandate);
    wanted.stated.agent = {"citizen-id", kStranger, "李四", std::nullopt};
    ASSERT_TRUE(grant(wanted));
    const auto self_declared = open("agent", kStranger, "李四");
    EXPECT_EQ(standing(self_declared, self(elder)), "identity-not-verified");
    EXPECT_EQ(standing(self_declared, self(self_declared)), "self");
    ASSERT_TRUE(verify_applicant({clerk, *self_declared.person_id, "agent"}, house.services));
    const auto agent = house.sign_in_as("agent").person;
    EXPECT_EQ(standing(agent, self(elder)), "mandate");
    const auto all = house.database->read([&](db::Transaction& transaction) {
        return principals_of(transaction, agent, {2026, 3, 2});
    });
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].principal, self(agent));
    EXPECT_EQ(all[1].principal, self(elder));
    EXPECT_EQ(all[1].standing.until, (Day{2026, 12, 31}));
}

TEST_P(MandatesTest, of_relatives_count_from_their_acceptance) {
    const auto granted = grant(command(MandateKind::Relative));
    ASSERT_TRUE(granted);
    EXPECT_EQ(standing(daughter, self(elder)), "may-not-act-for");
    const MandateCommand by_daughter{daughter, *granted};
    ASSERT_TRUE(accept_mandate(by_daughter, house.services, house.identity));
    EXPECT_EQ(standing(daughter, self(elder)), "relative");
    EXPECT_EQ(refusal(accept_mandate(by_daughter, house.services, house.identity)),
              "mandate-not-to-accept");
    EXPECT_EQ(refusal(accept_mandate({elder, *granted}, house.services, house.identity)),
              "not-found");
    const auto own = read_own_mandates(daughter, house.services, house.identity);
    ASSERT_TRUE(own);
    ASSERT_EQ(own->received.size(), 1U);
    EXPECT_EQ(own->received[0].principal_name, "张*");
    EXPECT_EQ(own->received[0].open_acts, std::vector<std::string_view>{"renounce"});
    ASSERT_TRUE(renounce_mandate(by_daughter, house.services, house.identity));
    EXPECT_EQ(standing(daughter, self(elder)), "may-not-act-for");
    const auto given = read_own_mandates(elder, house.services, house.identity);
    EXPECT_EQ(given->given[0].state, MandateState::Ended);
    EXPECT_EQ(given->given[0].mandate.terms.ended_how, "renounced");
    EXPECT_EQ(given->given[0].mandate.reason, "行动不便");
}

TEST_P(MandatesTest, of_relatives_are_five_at_most) {
    for (std::size_t number = 0; number < kRelativesMax; ++number) {
        auto wanted = command(MandateKind::Relative);
        wanted.stated.agent = {"other", "card-" + std::to_string(number), "某人", std::nullopt};
        ASSERT_TRUE(grant(wanted));
    }
    EXPECT_EQ(refusal(grant(command(MandateKind::Relative))), "relatives-too-many");
    ASSERT_TRUE(grant(command(MandateKind::Mandate)));
    const auto own = read_own_mandates(elder, house.services, house.identity);
    ASSERT_TRUE(revoke_mandate({elder, own->given.back().mandate.terms.id}, house.services,
                               house.identity));
    EXPECT_TRUE(grant(command(MandateKind::Relative)));
}

TEST_P(MandatesTest, are_granted_by_verified_people_of_full_capacity_to_others) {
    auto wanted = command(MandateKind::Mandate);
    wanted.person = open("agent", kStranger, "李四");
    EXPECT_EQ(refusal(grant(wanted)), "identity-not-verified");
    EXPECT_EQ(refusal(read_own_mandates(wanted.person, house.services, house.identity)),
              "identity-not-verified");
    wanted = command(MandateKind::Mandate);
    wanted.stated.agent = {"citizen-id", kElder, "张三", std::nullopt};
    EXPECT_EQ(refusal(grant(wanted)), "agent-is-principal");
    wanted = command(MandateKind::Mandate);
    wanted.person = open_verified("minor", "44520320080302101X", "小明");
    EXPECT_EQ(refusal(grant(wanted)), "");
    house.clock.set(start_in_china({2026, 3, 1}));
    wanted.stated.from = "2026-03-01";
    EXPECT_EQ(refusal(grant(wanted)), "capacity-missing");
}

TEST_P(MandatesTest, of_a_legal_person_are_its_representatives_to_grant) {
    const auto firm = shop(elder, kElder, "张三");
    const Principal principal{PrincipalType::LegalPerson, firm.id};
    EXPECT_EQ(standing(elder, principal), "representative");
    EXPECT_EQ(standing(daughter, principal), "not-found");
    auto wanted = command(MandateKind::Staff);
    wanted.legal_person_id = firm.id;
    auto by_daughter = wanted;
    by_daughter.person = daughter;
    EXPECT_EQ(refusal(grant(by_daughter)), "not-found");
    ASSERT_TRUE(grant(wanted));
    EXPECT_EQ(standing(daughter, principal), "staff");

    const auto name = [&](std::int64_t version, PredecessorsGrants grants) {
        return name_representative({.officer = clerk,
                                    .legal_person_id = firm.id,
                                    .version = version,
                                    .stated = {"citizen-id", kStranger, "李四", std::nullopt},
                                    .paper = "变更登记通知书",
                                    .grants = grants},
                                   house.services, house.identity);
    };
    const auto named = name(1, PredecessorsGrants::Stay);
    ASSERT_TRUE(named);
    EXPECT_EQ(named->representative->name, "李四");
    EXPECT_EQ(standing(elder, principal), "not-found");
    EXPECT_EQ(standing(daughter, principal), "staff");
    EXPECT_EQ(refusal(name(1, PredecessorsGrants::Stay)), "stale");
}

TEST_P(MandatesTest, of_the_representative_before_end_when_asked) {
    const auto firm = shop(elder, kElder, "张三");
    auto wanted = command(MandateKind::Staff);
    wanted.legal_person_id = firm.id;
    ASSERT_TRUE(grant(wanted));
    const NameRepresentative command{.officer = clerk,
                                     .legal_person_id = firm.id,
                                     .version = 1,
                                     .stated = {"citizen-id", kStranger, "李四", std::nullopt},
                                     .paper = "变更登记通知书",
                                     .grants = PredecessorsGrants::End};
    ASSERT_TRUE(name_representative(command, house.services, house.identity));
    EXPECT_EQ(standing(daughter, {PrincipalType::LegalPerson, firm.id}), "may-not-act-for");
    auto wrong = command;
    wrong.paper = " ";
    wrong.stated.number = "1";
    const auto refused = name_representative(wrong, house.services, house.identity);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problem().fields.size(), 2U);
}

TEST_P(MandatesTest, are_recorded_at_the_window_from_a_letter) {
    const auto wanted = command(MandateKind::Relative);
    const auto record_letter = [&](const std::string& letter) {
        return record_mandate({clerk, self(elder), wanted.stated, letter}, house.services,
                              house.identity);
    };
    EXPECT_EQ(refusal(record_letter(" ")), "paper-required");
    const auto recorded = record_letter("letter-17");
    ASSERT_TRUE(recorded);
    EXPECT_EQ(standing(daughter, self(elder)), "relative");
    const auto views = read_mandates_of(clerk, self(elder), house.services, house.identity);
    ASSERT_TRUE(views);
    ASSERT_EQ(views->size(), 1U);
    EXPECT_EQ(views->front().mandate.terms.letter, "letter-17");
    EXPECT_EQ(views->front().mandate.terms.recorded_by, clerk.account_id);
    const auto end = [&](const std::string& reason) {
        return end_mandate({clerk, *recorded, reason}, house.services, house.identity);
    };
    EXPECT_EQ(refusal(end("")), "reason-required");
    ASSERT_TRUE(end("本人到窗口收回"));
    EXPECT_EQ(refusal(end("再次")), "mandate-over");
    EXPECT_EQ(standing(daughter, self(elder)), "may-not-act-for");
    const auto ended = read_mandate(clerk, *recorded, house.services, house.identity);
    EXPECT_EQ(ended->mandate.end_reason, "本人到窗口收回");
    EXPECT_EQ(refusal(record_mandate({elder, self(elder), wanted.stated, "x"}, house.services,
                                     house.identity)),
              "forbidden");
}

TEST_P(MandatesTest, of_guardians_end_by_themselves_at_eighteen) {
    const auto ward = record_of("44520320150601001X", "小红");
    const auto record_for = [&](const std::string& ward_id, const std::string& basis) {
        return record_guardian({clerk,
                                ward_id,
                                {.guardian = {"citizen-id", kDaughter, "王五", std::nullopt},
                                 .basis = basis,
                                 .to = std::nullopt,
                                 .paper = "户口簿"}},
                               house.services, house.identity);
    };
    EXPECT_EQ(refusal(record_for("nobody", "minor")), "not-found");
    EXPECT_EQ(refusal(record_for(*elder.person_id, "minor")), "ward-not-minor");
    const auto recorded = record_for(ward, "minor");
    ASSERT_TRUE(recorded);
    const Principal principal{PrincipalType::NaturalPerson, ward};
    EXPECT_EQ(standing(daughter, principal), "guardian");
    EXPECT_EQ(refusal(renounce_mandate({daughter, *recorded}, house.services, house.identity)),
              "guardianship-at-window");
    house.clock.set(start_in_china({2033, 5, 31}));
    EXPECT_EQ(standing(daughter, principal), "guardian");
    house.clock.set(start_in_china({2033, 6, 1}));
    EXPECT_EQ(standing(daughter, principal), "may-not-act-for");
}

TEST_P(MandatesTest, capacity_follows_age_and_what_was_recorded) {
    const auto ward = record_of("44520320150601001X", "小红");
    const auto capacity = [&](const std::string& person_id, Day day) {
        return house.database->read([&](db::Transaction& transaction) {
            return find_capacity(transaction, person_id, day, house.cipher);
        });
    };
    EXPECT_EQ(capacity(ward, {2023, 5, 31}), Capacity::None);
    EXPECT_EQ(capacity(ward, {2026, 3, 2}), Capacity::Limited);
    EXPECT_EQ(capacity(ward, {2033, 6, 1}), Capacity::Full);
    EXPECT_EQ(capacity(*elder.person_id, {2026, 3, 2}), Capacity::Full);
    ASSERT_TRUE(record_guardian({clerk,
                                 *elder.person_id,
                                 {.guardian = {"citizen-id", kDaughter, "王五", std::nullopt},
                                  .basis = "limited-capacity",
                                  .to = "2026-12-31",
                                  .paper = "法院判决书"}},
                                house.services, house.identity));
    EXPECT_EQ(capacity(*elder.person_id, {2026, 3, 2}), Capacity::Limited);
    EXPECT_EQ(capacity(*elder.person_id, {2027, 1, 1}), Capacity::Full);
    EXPECT_EQ(refusal(grant(command(MandateKind::Mandate))), "capacity-missing");
}

TEST_P(MandatesTest, name_nobody_in_the_store) {
    ASSERT_TRUE(grant(command(MandateKind::Mandate)));
    const auto stored = house.database->read([&](db::Transaction& transaction) {
        const auto row = transaction.query_one(db::Statement{
            "look", "SELECT agent_number || agent_name || reason || agent_digest FROM mandate"});
        return row->text(0);
    });
    for (const auto* secret : {kDaughter, "王五", "行动不便"}) {
        EXPECT_EQ(stored.find(secret), std::string::npos);
    }
}

TEST_P(MandatesTest, facts_for_others_are_whole_and_found_by_document_and_digest) {
    house.database->read([&](db::Transaction& transaction) {
        const auto person = find_natural_person(transaction, *elder.person_id, house.cipher);
        EXPECT_EQ(person->document.number, kElder);
        EXPECT_EQ(person->mobile, "13800138000");
        const auto same = find_person_by_document(
            transaction, {identifiers::DocumentType::CitizenId, kElder}, house.cipher);
        EXPECT_EQ(same->id, elder.person_id);
        return Done{};
    });
    const auto firm = shop(elder, kElder, "张三");
    house.database->read([&](db::Transaction& transaction) {
        EXPECT_EQ(find_legal_person(transaction, firm.id)->name, "某某食品店");
        EXPECT_EQ(find_legal_person_by_code(transaction, firm.credit_code)->id, firm.id);
        return Done{};
    });
    const auto digest = principal_digest(self(elder), house.cipher);
    EXPECT_EQ(digest.size(), 64U);
    EXPECT_EQ(digest, principal_digest(self(elder), house.cipher));
    EXPECT_NE(digest, principal_digest(self(daughter), house.cipher));
    EXPECT_EQ(assurance_of(elder), Assurance::VerifiedAtWindow);
    EXPECT_EQ(assurance_of(clerk), Assurance::SelfDeclared);
}

}  // namespace
}  // namespace yimen::people
