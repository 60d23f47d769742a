#include "cases/case_maker.h"

#include <stdexcept>

#include "cases/actions/case_answers.h"
#include "cases/actions/case_numbers.h"
#include "cases/actions/exact_list.h"
#include "cases/actions/record_entry.h"
#include "cases/domain/step.h"

#include "platform/crypto/random.h"

namespace yimen::bench {

namespace {

using namespace cases;

constexpr std::int64_t kDayMilliseconds = 24LL * 60 * 60 * 1000;

/// As long as people's answers are; nobody checks them here.
boost::json::object answers_of(const ItemTerms& item) {
    boost::json::object answers;
    for (const auto& field : item.form) {
        if (field.options && !field.options->empty()) {
            answers[field.name] = field.options->front();
        } else {
            answers[field.name] = "揭东区曲溪街道金溪大道";
        }
    }
    return answers;
}

std::vector<HeldMaterial> papers_of(const Case& filed) {
    std::vector<HeldMaterial> held;
    for (const auto& key : filed.required) {
        held.push_back({.key = key,
                        .handing = Handing::Paper,
                        .trust = std::string{trust_of(Handing::Paper)},
                        .files = {},
                        .reference = {},
                        .since = 0});
    }
    return held;
}

Particulars ticked_of(const ItemTerms& item) {
    Particulars said;
    for (const auto& material : item.materials) {
        for (std::size_t point = 0; point < material.review_points.size(); ++point) {
            said.ticked.push_back(material.key + "/" + std::to_string(point));
        }
    }
    return said;
}

/// A step may be another unit's than the one that decides.
std::string unit_of(Actor actor, const Particulars& said, const Case& filed, const Office& office) {
    if (actor == Actor::Applicant) return {};
    if (said.step) return filed.steps.at(static_cast<std::size_t>(*said.step)).unit_id;
    return office.unit_id;
}

}  // namespace

CaseMaker::CaseMaker(Town& town, Serials& serials)
    : town_(town),
      services_{.database = town.database(),
                .clock = clock_,
                .new_id = [this] { return crypto::new_id(clock_.now()); },
                .calendar = [this] { return calendar_; },
                .server_name = "bench"},
      gathering_(town.database(), serials),
      calendar_(town.application().services().calendar()) {}

void CaseMaker::act(Act act, const Player& player, Actor actor, Particulars said,
                    const Handling& handling, const Office& office) {
    const Doer doer{.account_id = player.account_id,
                    .unit_id = unit_of(actor, said, handling.filed.filed, office),
                    .capacities = {actor}};
    auto entry = take_step(act, {.filed = handling.filed.filed,
                                 .terms = handling.terms,
                                 .calendar = handling.calendar,
                                 .today = handling.today(),
                                 .doer = doer,
                                 .said = said});
    if (!entry) {
        throw std::runtime_error{handling.terms.entry_id + " " + std::string{row_of(act).name} +
                                 ": " + entry.problem().code};
    }
    const auto recorded = record_entry(handling, *std::move(entry));
    if (!recorded) throw std::runtime_error{"record_entry: " + recorded.problem().code};
}

std::string CaseMaker::make(const Wanted& wanted, const std::function<void()>& after_each) {
    const auto& item = wanted.item;
    const auto& office = town_.office_of(item);
    clock_.set(wanted.filed_at);
    FiledCase filed;
    auto& opened = filed.filed;
    opened.id = services_.new_id();
    opened.entry_id = item.entry_id;
    opened.entry_version = item.version;
    opened.life = item.life;
    opened.unit_id = item.unit_id;
    opened.division_code = item.division_code;
    opened.applicant_id = wanted.applicant_id;
    opened.channel = "网上";
    opened.required = exact_list(item, boost::json::object{});
    CaseStore store{gathering_};
    store.add(opened, item.name, clock_.now());
    filed.item_name = item.name;
    filed.version = 1;
    after_each();

    std::size_t done = 0;
    const Player applicant{"applicant", wanted.applicant_id, {}};
    const auto next = [&](Act which, const Player& player, Actor actor, Particulars said) {
        if (done == wanted.acts) return;
        ++done;
        cases::Office house = town_.application().office();
        const Handling handling{gathering_, filed, item, calendar_, clock_.now(), services_, house};
        act(which, player, actor, std::move(said), handling, office);
        if (which == Act::Submit) {
            store.put_answers(opened.id, opened.serial,
                              seal_answers(answers_of(item), opened.id, house.cipher));
        }
        after_each();
        clock_.set(Instant{clock_.now().milliseconds + kDayMilliseconds});
    };

    Particulars filing;
    const auto answers = answers_of(item);
    filing.required = opened.required;
    filing.digest = digest_of(answers);
    filing.channel = opened.channel;
    filing.number = next_case_number(store, item, day_in_china(clock_.now()));
    next(Act::Submit, applicant, Actor::Applicant, std::move(filing));
    Particulars receipt;
    receipt.materials = papers_of(opened);
    next(Act::Receive, office.clerk, Actor::Clerk, std::move(receipt));
    next(Act::Accept, office.clerk, Actor::Clerk, ticked_of(item));
    for (std::size_t step = 0; step < item.steps.size(); ++step) {
        Particulars passed;
        passed.step = static_cast<std::int64_t>(step);
        passed.persons = {"甲", "乙"};
        next(Act::PassStep, step % 2 == 0 ? office.examiner : office.second_examiner,
             Actor::Examiner, std::move(passed));
    }
    next(Act::Grant, office.decider, Actor::Decider, {});
    if (item.certify_step) {
        Particulars certificate;
        certificate.number = "粤演示2026001";
        next(Act::Certify, office.examiner, Actor::Examiner, std::move(certificate));
    }
    Particulars delivery;
    delivery.way = "窗口领取";
    next(Act::Deliver, office.clerk, Actor::Clerk, std::move(delivery));
    next(Act::Complete, office.clerk, Actor::Clerk, {});
    Particulars rating;
    rating.level = 5;
    next(Act::Rate, applicant, Actor::Applicant, std::move(rating));
    return opened.id;
}

}  // namespace yimen::bench
