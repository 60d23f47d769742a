#include <algorithm>

#include "case_law/law.h"

namespace yimen::law {

using cases::Act;
using cases::LimitKind;
using cases::State;

namespace {

/// Days that the law and the house give (行政许可法 art. 32, 44; no law for the others).
constexpr std::int64_t kToTell = 5;
constexpr std::int64_t kToSupplement = 15;
constexpr std::int64_t kToAdvise = 5;
constexpr std::int64_t kToDeliver = 10;
/// art. 47
constexpr std::int64_t kToAsk = 5;
constexpr std::int64_t kToHear = 20;

class Writing {
  public:
    Writing(Book& book, const Item& item, Day on, const Try& tried, std::string me)
        : book_(book),
          item_(item),
          on_(on),
          said_(tried.said),
          act_(tried.act),
          me_(std::move(me)) {}

    void write();

  private:
    void begin(LimitKind kind, std::int64_t days, const std::string& about = {}) {
        book_.running[{kind, about}] = {.days = days, .from = on_, .longer_by = 0};
    }
    void over(LimitKind kind) {
        std::erase_if(book_.running, [&](const auto& limit) { return limit.first.first == kind; });
    }
    void begin_decision() {
        if (item_.legal_days) begin(LimitKind::Statutory, *item_.legal_days);
        begin(LimitKind::Promise, item_.promised_days);
    }

    void end_oral_time() {
        for (auto& [from, to] : book_.oral_time) {
            if (!to) to = on_;
        }
    }
    void let_ask(std::int64_t party) {
        begin(LimitKind::HearingRequest, kToAsk, party == 0 ? "" : std::to_string(party));
    }

    void take_contents();
    void take_papers();
    void accept();
    void decide();
    void send_back();
    void pass();
    void reopen();
    void follow_steps(const std::set<std::size_t>& before);
    bool write_filing();
    bool write_examination();
    bool write_hearing();
    void write_rest();

    Book& book_;
    const Item& item_;
    Day on_;
    const cases::Particulars& said_;
    Act act_;
    std::string me_;
};

void Writing::take_papers() {
    for (const auto& material : said_.materials) {
        auto& held = book_.held[material.key];
        const bool same = held.page != 0 && !material.files.empty() && held.files == material.files;
        held.handing = material.handing;
        if (!same) held = {material.handing, material.files, book_.page};
    }
}

void Writing::take_contents() {
    take_papers();
    if (said_.digest.empty()) return;
    book_.asked_for = said_.required;
    if (said_.digest != book_.answers) book_.answers_page = book_.page;
    book_.answers = said_.digest;
}

void Writing::accept() {
    over(LimitKind::Notice);
    book_.accepted_by = me_;
    book_.accepted_on = on_;
    book_.on_promise = act_ == Act::AcceptCommitted;
    book_.works.assign(item_.works.size(), {});
    begin_decision();
    if (act_ != Act::AcceptDeferred) return;
    for (const auto& key : papers_missing(book_)) book_.to_come_later.insert(key);
    begin(LimitKind::Deferral, *item_.later_days);
}

void Writing::decide() {
    for (const auto kind :
         {LimitKind::Statutory, LimitKind::Promise, LimitKind::Step, LimitKind::Opinion,
          LimitKind::Deferral, LimitKind::HearingRequest, LimitKind::Hearing}) {
        over(kind);
    }
    book_.decided_on = on_;
    book_.decided_by = me_;
    book_.favourable = act_ != Act::Deny && act_ != Act::DenyAbove;
    begin(LimitKind::Delivery, kToDeliver);
}

void Writing::send_back() {
    auto& work = book_.works[static_cast<std::size_t>(*said_.step)];
    work.then_on = works_open(book_, item_);
    for (const auto at : work.then_on) book_.works[at].set_aside = true;
    work.done = false;
    work.again = true;
}

void Writing::pass() {
    auto& work = book_.works[static_cast<std::size_t>(*said_.step)];
    work.done = true;
    work.again = false;
    for (const auto at : work.then_on) book_.works[at].set_aside = false;
    work.then_on.clear();
    book_.examined.insert(me_);
}

void Writing::reopen() {
    book_.rated = false;
    book_.ended_on.reset();
    if (book_.state == State::Received) {
        begin(LimitKind::Notice, kToTell);
        return;
    }
    book_.decided_on.reset();
    book_.decided_by.clear();
    end_oral_time();
    book_.oral = {};
    book_.favourable = false;
    book_.certificate = false;
    book_.inspected.clear();
    begin_decision();
    if (!book_.to_come_later.empty()) begin(LimitKind::Deferral, *item_.later_days);
}

/// A step whose turn it is has its own limit, one whose turn it is not has none.
void Writing::follow_steps(const std::set<std::size_t>& before) {
    const auto after = works_open(book_, item_);
    for (const auto at : before) {
        if (!after.contains(at)) book_.running.erase({LimitKind::Step, std::to_string(at)});
    }
    for (const auto at : after) {
        const bool anew = !before.contains(at);
        const auto half_days = item_.works[at].half_days;
        if (anew && half_days > 0) begin(LimitKind::Step, (half_days + 1) / 2, std::to_string(at));
    }
}

bool Writing::write_filing() {
    switch (act_) {
        case Act::Coach:
            book_.coached.insert(me_);
            return true;
        case Act::SaveDraft:
            take_contents();
            return true;
        case Act::Restore:
            book_.ended_on.reset();
            return true;
        case Act::Submit:
            take_contents();
            book_.pre_review = said_.pre_review;
            begin(LimitKind::Notice, kToTell);
            return true;
        case Act::Receive:
            take_contents();
            book_.received_by = me_;
            book_.received_on = on_;
            // What was submitted waits since then already.
            if (!book_.running.contains({LimitKind::Notice, ""})) begin(LimitKind::Notice, kToTell);
            return true;
        case Act::AskSupplement:
        case Act::ForceSupplement:
            over(LimitKind::Notice);
            if (gaps_told_again(book_, said_.gaps) > 0) ++book_.breaches;
            if (book_.first_notice == 0) book_.first_notice = book_.page;
            begin(LimitKind::Supplement, kToSupplement);
            return true;
        case Act::Supplement:
            over(LimitKind::Supplement);
            take_contents();
            begin(LimitKind::Notice, kToTell);
            return true;
        case Act::Accept:
        case Act::AcceptDeferred:
        case Act::AcceptCommitted:
        case Act::DeemAccepted:
            accept();
            return true;
        default:
            return false;
    }
}

bool Writing::write_examination() {
    switch (act_) {
        case Act::SupplyDeferred:
            take_papers();
            std::erase_if(book_.to_come_later,
                          [&](const auto& key) { return lies_there(book_, key); });
            if (book_.to_come_later.empty()) over(LimitKind::Deferral);
            return true;
        case Act::PassStep:
            pass();
            return true;
        case Act::SendBack:
            send_back();
            return true;
        case Act::HandOver:
        case Act::Assign:
            book_.works[static_cast<std::size_t>(*said_.step)].holder = said_.person;
            return true;
        case Act::AskOpinion:
            book_.asked_units.insert(said_.unit_id);
            begin(LimitKind::Opinion, said_.days.value_or(kToAdvise), said_.unit_id);
            return true;
        case Act::GiveOpinion:
            book_.asked_units.erase(said_.unit_id);
            book_.running.erase({LimitKind::Opinion, said_.unit_id});
            return true;
        case Act::BeginProcedure:
            book_.specials.push_back({said_.about, on_, {}});
            return true;
        case Act::EndProcedure:
            for (auto& begun : book_.specials) {
                if (begun.kind == said_.about && !begun.to) begun.to = on_;
            }
            return true;
        case Act::Extend: {
            const auto limit = book_.running.find({LimitKind::Statutory, ""});
            if (limit != book_.running.end()) limit->second.longer_by = *said_.days;
            return true;
        }
        default:
            return false;
    }
}

bool Writing::write_hearing() {
    auto& oral = book_.oral;
    switch (act_) {
        case Act::NameInterested:
            for (std::size_t at = 0; at < said_.interested.size(); ++at) {
                ++book_.others_concerned;
                if (oral.told && !oral.asked) let_ask(book_.others_concerned);
            }
            return true;
        case Act::OfferHearing:
            oral.told = true;
            for (std::int64_t one = 0; one <= book_.others_concerned; ++one) let_ask(one);
            return true;
        case Act::RequestHearing:
            oral.asked = true;
            over(LimitKind::HearingRequest);
            begin(LimitKind::Hearing, kToHear);
            return true;
        case Act::WaiveHearing: {
            const auto party = said_.party.value_or(0);
            const auto about = party == 0 ? std::string{} : std::to_string(party);
            book_.running.erase({LimitKind::HearingRequest, about});
            return true;
        }
        case Act::ArrangeHearing:
            if (!oral.day) book_.oral_time.emplace_back(on_, std::nullopt);
            oral.day = said_.held_on;
            oral.chair = said_.person;
            return true;
        case Act::RecordHearing:
            oral.written = true;
            end_oral_time();
            over(LimitKind::Hearing);
            return true;
        default:
            return false;
    }
}

void Writing::write_rest() {
    switch (act_) {
        case Act::Grant:
        case Act::GrantAbove:
        case Act::DecideByRule:
        case Act::Deny:
        case Act::DenyAbove:
            return decide();
        case Act::NotifyFee:
            book_.fee = "told";
            return;
        case Act::RecordPayment:
            book_.fee = "paid";
            return;
        case Act::WaiveFee:
            book_.fee = "waived";
            return;
        case Act::RefundFee:
            book_.fee = "refunded";
            return;
        case Act::Certify:
            book_.certificate = true;
            return;
        case Act::Deliver:
            return over(LimitKind::Delivery);
        case Act::Rate:
            book_.rated = true;
            return;
        case Act::CheckCommitment:
            book_.promise_check = said_.way;
            return;
        case Act::InspectDecision:
            book_.inspected = said_.way;
            return;
        case Act::Reopen:
            return reopen();
        default:
            return;
    }
}

void Writing::write() {
    ++book_.page;
    const auto before = works_open(book_, item_);
    const auto from = book_.state;
    book_.state = leads_to(from, act_);
    if (!write_filing() && !write_examination() && !write_hearing()) write_rest();
    const bool accepted = book_.state == State::Accepted;
    if (accepted) follow_steps(from == State::Accepted ? before : std::set<std::size_t>{});
    if (has_ended(book_.state) && !has_ended(from)) {
        book_.running.clear();
        book_.ended_on = on_;
    }
}

}  // namespace

Day counts_from(const Book& book, const Item& item, const Almanac& almanac, Day today, Act act) {
    switch (act) {
        // 行政许可法 第三十二条: accepted from the day of receipt.
        case Act::DeemAccepted:
            return book.running.at({LimitKind::Notice, ""}).from;
        case Act::LapseSupplement:
            return last_day_of(book, item, almanac, LimitKind::Supplement).value_or(today);
        case Act::LapseDeferred:
            return last_day_of(book, item, almanac, LimitKind::Deferral).value_or(today);
        default:
            return today;
    }
}

void enter(Book& book, const Item& item, const Almanac& almanac, Day today, const Try& tried,
           const cases::Doer& doer) {
    const auto on = counts_from(book, item, almanac, today, tried.act);
    Writing{book, item, on, tried, doer.account_id}.write();
}

}  // namespace yimen::law
