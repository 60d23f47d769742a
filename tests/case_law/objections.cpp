#include <algorithm>

#include "case_law/law.h"

namespace yimen::law {

using cases::Act;
using cases::Actor;
using cases::LimitKind;

namespace {

/// What came through the net, or from a register.
bool is_without_paper(cases::Handing handing) {
    return handing == cases::Handing::Upload || handing == cases::Handing::Certificate ||
           handing == cases::Handing::Shared;
}

/// One try before the law.
class Hearing {
  public:
    Hearing(const Book& book, const Item& item, const Almanac& almanac, Day today, const Try& tried,
            const cases::Doer& doer)
        : book_(book),
          item_(item),
          almanac_(almanac),
          today_(today),
          tried_(tried),
          said_(tried.said),
          me_(doer.account_id) {}

    Objections against;

    void before_acceptance();
    void at_acceptance();
    void in_examination();
    void of_procedures();
    void at_decision();
    void of_money();
    void after_decision();

  private:
    void say(bool is_so, const char* code, int times = 1) {
        if (is_so && times > 0) against[code] += times;
    }
    void without_reason() { say(said_.reason.empty(), "reason-required"); }
    void without_ground() { say(said_.basis.empty(), "ground-required"); }
    void without_body() { say(said_.unit_id.empty(), "body-required"); }
    /// C-50: who coached the applicant may not stand in the way of acceptance.
    void from_a_coach() { say(book_.coached.contains(me_), "coach-blocks"); }

    int missing(bool Paper::* excused) const {
        const auto papers = papers_missing(book_);
        return static_cast<int>(std::count_if(papers.begin(), papers.end(), [&](const auto& key) {
            const auto* paper = find_paper(item_, key);
            return excused == nullptr || paper == nullptr || !(paper->*excused);
        }));
    }
    void with_unticked_points();
    void with_wrong_gaps();
    void of_a_step();
    void of_joined_hands(bool also_examined);
    /// 交接单: between two persons.
    void of_a_transfer(const std::string& giver) { say(giver == me_, "handed-to-oneself"); }
    void with_few_inspectors(bool on_site) {
        std::set<std::string> two{said_.persons.begin(), said_.persons.end()};
        say(on_site && (two.size() < 2 || two.contains("")), "two-inspectors-required");
    }

    const Book& book_;
    const Item& item_;
    const Almanac& almanac_;
    Day today_;
    const Try& tried_;
    const cases::Particulars& said_;
    const std::string& me_;
};

void Hearing::with_unticked_points() {
    int unticked = 0;
    for (const auto& [key, held] : book_.held) {
        const auto* paper = find_paper(item_, key);
        for (unsigned point = 0; paper != nullptr && point < paper->points; ++point) {
            const auto name = key + "/" + std::to_string(point);
            const auto& ticked = said_.ticked;
            if (std::find(ticked.begin(), ticked.end(), name) == ticked.end()) ++unticked;
        }
    }
    say(true, "review-point-unticked", unticked);
}

/// 行政许可法 第三十二条第一款第四项: all that is missing, at one time, each with words.
void Hearing::with_wrong_gaps() {
    say(said_.gaps.empty(), "gaps-required");
    std::set<std::string> named;
    for (const auto& gap : said_.gaps) {
        say(gap.words.empty(), "gap-words-required");
        if (gap.material.empty()) continue;
        say(find_paper(item_, gap.material) == nullptr, "material-unknown");
        // REQ-093
        const auto held = book_.held.find(gap.material);
        say(gap.on_paper && held != book_.held.end() && is_without_paper(held->second.handing),
            "held-electronically");
        say(!named.insert(gap.material).second, "material-twice");
    }
    for (const auto& key : papers_missing(book_)) say(!named.contains(key), "gap-left-out");
}

void Hearing::of_a_step() {
    const auto open = works_open(book_, item_);
    const bool in_hand =
        said_.step && *said_.step >= 0 && open.contains(static_cast<std::size_t>(*said_.step));
    say(!in_hand, "step-not-in-hand");
    if (!in_hand) return;
    const auto& holder = book_.works[static_cast<std::size_t>(*said_.step)].holder;
    say(!holder.empty() && holder != me_, "step-of-another");
}

/// C-49; 行政许可法 第四十八条: who presides over the hearing examines nothing.
void Hearing::of_joined_hands(bool also_examined) {
    const bool presides = !also_examined && book_.oral.day && me_ == book_.oral.chair;
    const bool joined = me_ == book_.received_by || me_ == book_.accepted_by ||
                        (also_examined && book_.examined.contains(me_));
    say(presides || (joined && !item_.one_person_may_do_all), "persons-not-separate");
}

void Hearing::before_acceptance() {
    switch (tried_.act) {
        case Act::Coach:
            say(said_.reason.empty(), "coaching-consent-missing");
            return;
        case Act::Submit:
            say(tried_.barred, "applicant-barred");
            say(!tried_.form_is_sound, "field-required");
            return;
        case Act::Receive:
            say(book_.state == cases::State::Draft && tried_.barred, "applicant-barred");
            return;
        case Act::PreReview:
            say(!book_.pre_review, "pre-review-not-asked");
            return;
        case Act::AskSupplement:
            from_a_coach();
            with_wrong_gaps();
            say(true, "gap-existed-before", gaps_told_again(book_, said_.gaps));
            return;
        case Act::ForceSupplement:
            from_a_coach();
            with_wrong_gaps();
            say(book_.first_notice == 0, "not-asked-before");
            without_reason();
            return;
        case Act::Decline:
            from_a_coach();
            without_reason();
            without_body();
            return;
        case Act::DeclareUnneeded:
            from_a_coach();
            without_reason();
            return;
        default:
            return;
    }
}

void Hearing::at_acceptance() {
    switch (tried_.act) {
        case Act::Accept:
            say(true, "material-missing", missing(nullptr));
            with_unticked_points();
            return;
        case Act::AcceptDeferred:
            say(!item_.papers_may_come_later || !item_.later_days, "deferral-not-allowed");
            say(missing(nullptr) == 0, "nothing-to-defer");
            say(true, "material-not-deferrable", missing(&Paper::may_come_later));
            with_unticked_points();
            say(said_.way.empty(), "signature-required");
            return;
        case Act::AcceptCommitted:
            say(!item_.promise || item_.risky, "commitment-not-allowed");
            say(tried_.promise_broken, "commitment-barred");
            say(true, "material-not-by-commitment", missing(&Paper::may_be_promised));
            with_unticked_points();
            say(said_.way.empty(), "signature-required");
            return;
        case Act::SupplyDeferred:
            say(book_.to_come_later.empty(), "nothing-deferred");
            return;
        case Act::DeemAccepted:
        case Act::LapseSupplement:
        case Act::LapseDeferred: {
            const auto waking = law_wakes(book_, item_, almanac_);
            say(!waking || today_ < waking->day, "limit-not-passed");
            return;
        }
        default:
            return;
    }
}

void Hearing::in_examination() {
    const auto count = static_cast<std::int64_t>(book_.works.size());
    const bool known = said_.step && *said_.step >= 0 && *said_.step < count;
    switch (tried_.act) {
        case Act::PassStep:
            of_a_step();
            of_joined_hands(false);
            with_few_inspectors(known &&
                                item_.works[static_cast<std::size_t>(*said_.step)].on_site);
            return;
        case Act::SendBack:
            say(!known, "step-unknown");
            say(known && !book_.works[static_cast<std::size_t>(*said_.step)].done,
                "step-not-passed");
            without_reason();
            return;
        case Act::HandOver:
            of_a_step();
            without_reason();
            return;
        case Act::Assign:
            say(!known, "step-unknown");
            without_reason();
            return;
        case Act::AskOpinion:
        case Act::GiveOpinion:
            say(tried_.act == Act::GiveOpinion && !book_.asked_units.contains(said_.unit_id),
                "opinion-not-asked");
            without_reason();
            return;
        default:
            return;
    }
}

void Hearing::of_procedures() {
    const auto* special = find_special(item_, said_.about);
    switch (tried_.act) {
        case Act::BeginProcedure:
            say(special == nullptr, "procedure-without-basis");
            say(special != nullptr && special_is_open(book_, said_.about), "procedure-open");
            return;
        case Act::EndProcedure:
            say(special == nullptr || !special_is_open(book_, said_.about), "no-procedure-open");
            without_reason();
            with_few_inspectors(special != nullptr && special->on_site);
            return;
        case Act::Extend: {
            const auto limit = book_.running.find({LimitKind::Statutory, ""});
            const auto last = last_day_of(book_, item_, almanac_, LimitKind::Statutory);
            const auto days = said_.days.value_or(0);
            say(!item_.longer_days, "extension-without-basis");
            say(limit != book_.running.end() && limit->second.longer_by > 0, "extended-once");
            say(days < 1 || days > item_.longer_days.value_or(0), "extension-out-of-range");
            say(last && today_ > *last, "limit-passed");
            without_reason();
            return;
        }
        default:
            return;
    }
}

void Hearing::at_decision() {
    switch (tried_.act) {
        case Act::ForwardUp:
            say(!all_examined(book_), "examination-open");
            // What stands still for a procedure could not go on above: nobody there ends it.
            say(special_is_open(book_, {}), "procedure-open");
            say(!book_.to_come_later.empty(), "deferred-open");
            without_body();
            return;
        case Act::GrantAbove:
            without_ground();
            return;
        case Act::DenyAbove:
            without_ground();
            without_reason();
            return;
        case Act::Grant:
            say(!all_examined(book_), "examination-open");
            say(special_is_open(book_, {}), "procedure-open");
            say(!book_.to_come_later.empty(), "deferred-open");
            of_joined_hands(true);
            return;
        case Act::Deny:
            say(!all_examined(book_), "examination-open");
            say(special_is_open(book_, {}), "procedure-open");
            without_reason();
            of_joined_hands(true);
            return;
        case Act::DecideByRule:
            say(tried_.rule == cases::RuleFinding::Unknown, "rule-unknown");
            say(tried_.rule == cases::RuleFinding::Fails, "rule-fails");
            say(special_is_open(book_, {}), "procedure-open");
            say(!book_.to_come_later.empty(), "deferred-open");
            return;
        case Act::Terminate:
            without_ground();
            without_reason();
            return;
        default:
            return;
    }
}

void Hearing::of_money() {
    switch (tried_.act) {
        // 行政许可法 第五十八条、第五十九条
        case Act::NotifyFee:
            say(!item_.charged || !item_.charge_has_basis, "fee-without-basis");
            say(said_.amount_fen.value_or(0) <= 0, "amount-required");
            say(!book_.fee.empty(), "fee-told");
            return;
        case Act::RecordPayment:
        case Act::WaiveFee:
            say(book_.fee != "told", "no-fee-open");
            if (tried_.act == Act::WaiveFee) without_ground();
            return;
        case Act::RefundFee:
            say(book_.fee != "paid", "no-fee-paid");
            without_reason();
            return;
        default:
            return;
    }
}

void Hearing::after_decision() {
    switch (tried_.act) {
        case Act::Deliver:
            if (book_.state == cases::State::Granted) {
                say(item_.certificate && !book_.certificate, "not-certified");
                say(book_.fee == "told", "fee-open");
            }
            say(said_.way.empty(), "delivery-way-required");
            say(said_.way == "邮寄" && said_.number.empty(), "tracking-number-required");
            // REQ-210: whoever approved does not hand out.
            say(!item_.one_person_may_do_all &&
                    (me_ == book_.decided_by || book_.examined.contains(me_)),
                "persons-not-separate");
            return;
        case Act::Correct:
            without_reason();
            return;
        case Act::Rate:
            say(book_.rated, "already-rated");
            return;
        case Act::CheckCommitment:
            say(!book_.on_promise || !book_.promise_check.empty(), "no-commitment-to-check");
            without_reason();
            return;
        // 行政许可法 第六十九条、第七十条: only what was given can be taken away.
        case Act::Revoke:
        case Act::Cancel:
        case Act::Reopen:
            say(tried_.act != Act::Reopen && !book_.favourable, "nothing-granted");
            without_ground();
            without_reason();
            return;
        default:
            return;
    }
}

}  // namespace

Objections object(const Book& book, const Item& item, const Almanac& almanac, Day today,
                  const Try& tried, const cases::Doer& doer) {
    const auto may = [&](Actor actor) {
        return std::find(doer.capacities.begin(), doer.capacities.end(), actor) !=
               doer.capacities.end();
    };
    const auto owner = belongs_to(tried.act);
    const bool nobodys = owner == Actor::Statute || owner == Actor::System;
    if (!has_a_place(item.life, book.state, tried.act) || (nobodys && !may(owner))) {
        return {{"act-not-open", 1}};
    }
    if (!may(owner)) return {{"not-your-act", 1}};
    Hearing hearing{book, item, almanac, today, tried, doer};
    hearing.before_acceptance();
    hearing.at_acceptance();
    hearing.in_examination();
    hearing.of_procedures();
    hearing.at_decision();
    hearing.of_money();
    hearing.after_decision();
    hearing.against.merge(object_to_hearing(book, item, almanac, today, tried, doer));
    hearing.against.merge(object_to_transfer(book, item, tried, doer));
    hearing.against.merge(object_to_inspection(book, tried));
    return std::move(hearing.against);
}

}  // namespace yimen::law
