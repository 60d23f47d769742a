#include <algorithm>

#include "case_law/cast.h"
#include "case_law/chance.h"
#include "case_law/law.h"

namespace yimen::law {

using cases::Act;

namespace {

constexpr const char* kUnits[] = {"unit", "fire", "water"};

}  // namespace

std::string Chance::text(int faulty_percent) {
    return percent(faulty_percent) ? "" : "words";
}

/// What is missing first, some of what lies there, or nothing of all that.
std::vector<cases::HeldMaterial> Chance::papers(const Try& tried, const Book& book,
                                                const Item& item) {
    std::vector<cases::HeldMaterial> handed;
    const bool all = percent(45);
    for (const auto& paper : item.papers) {
        const bool missing = !lies_there(book, paper.key);
        const bool later = paper.key == "later" && tried.act != Act::SupplyDeferred;
        if (later ? !percent(10) : (!all && !percent(missing ? 70 : 15))) continue;
        cases::HeldMaterial material;
        material.key = paper.key;
        if (percent(50)) {
            material.handing = cases::Handing::Upload;
            material.files = {"file-" + std::to_string(below(2))};
        } else {
            material.handing = percent(15) ? cases::Handing::Commitment : cases::Handing::Paper;
        }
        material.trust = std::string{cases::trust_of(material.handing)};
        handed.push_back(std::move(material));
    }
    return handed;
}

void Chance::say_contents(Try& tried, const Book& book, const Item& item) {
    const bool files = tried.act == Act::SaveDraft || tried.act == Act::Submit ||
                       tried.act == Act::Receive || tried.act == Act::Supplement;
    if (files || tried.act == Act::SupplyDeferred) tried.said.materials = papers(tried, book, item);
    if (!files) return;
    tried.said.pre_review = percent(50);
    tried.said.number = "number";
    tried.said.channel = "窗口";
    if (percent(30)) return;
    const auto situation = below(3);
    tried.said.digest = "answers-" + std::to_string(situation);
    for (const auto& paper : item.papers) {
        if (paper.always || situation == 0) tried.said.required.push_back(paper.key);
    }
}

std::vector<cases::Gap> Chance::gaps(const Book& book, const Item& item) {
    std::vector<cases::Gap> named;
    for (const auto& key : papers_missing(book)) {
        if (!percent(8)) named.push_back({key, text(4)});
    }
    if (percent(40)) named.push_back({"", text(4)});
    if (percent(25)) {
        const auto& some =
            item.papers[static_cast<std::size_t>(below(static_cast<int>(item.papers.size())))];
        named.push_back({some.key, text(4)});
    }
    if (percent(4)) named.push_back({"no-such-paper", text(4)});
    for (auto& gap : named) gap.on_paper = !gap.material.empty() && percent(15);
    return named;
}

void Chance::say_acceptance(Try& tried, const Book& book, const Item& item) {
    switch (tried.act) {
        case Act::AskSupplement:
        case Act::ForceSupplement:
            tried.said.gaps = gaps(book, item);
            return;
        case Act::Accept:
        case Act::AcceptDeferred:
        case Act::AcceptCommitted:
            for (const auto& paper : item.papers) {
                for (unsigned point = 0; point < paper.points; ++point) {
                    if (percent(4)) continue;
                    tried.said.ticked.push_back(paper.key + "/" + std::to_string(point));
                }
            }
            tried.said.way = percent(10) ? "" : "paper";
            return;
        default:
            return;
    }
}

void Chance::say_examination(Try& tried, const Book& book, const Item& item) {
    auto& said = tried.said;
    switch (tried.act) {
        case Act::PassStep:
        case Act::HandOver:
        case Act::SendBack:
        case Act::Assign: {
            if (percent(4)) return;
            const bool back = tried.act == Act::SendBack;
            std::vector<std::int64_t> able;
            for (std::size_t at = 0; at < book.works.size(); ++at) {
                const bool open = works_open(book, item).contains(at);
                if (back ? book.works[at].done : open)
                    able.push_back(static_cast<std::int64_t>(at));
            }
            if (able.empty() || percent(8)) {
                said.step = below(7) - 1;
            } else {
                said.step = able[static_cast<std::size_t>(below(static_cast<int>(able.size())))];
            }
            if (tried.act == Act::HandOver || tried.act == Act::Assign) {
                if (!percent(30)) said.person = cast()[5 + static_cast<std::size_t>(below(2))].name;
            }
            const bool known =
                *said.step >= 0 && *said.step < static_cast<std::int64_t>(book.works.size());
            const auto holder =
                known ? book.works[static_cast<std::size_t>(*said.step)].holder : std::string{};
            if (tried.act != Act::Assign && !holder.empty() && !percent(25)) {
                tried.person = holder == cast()[5].name ? 5 : 6;
            }
            break;
        }
        case Act::AskOpinion:
        case Act::GiveOpinion:
            said.unit_id = kUnits[below(3)];
            if (tried.act == Act::GiveOpinion && !book.asked_units.empty() && !percent(10)) {
                said.unit_id = *book.asked_units.begin();
            }
            if (percent(50)) said.days = 1 + below(10);
            break;
        case Act::BeginProcedure:
        case Act::EndProcedure:
            if (!item.specials.empty()) {
                said.about = item.specials[static_cast<std::size_t>(
                                               below(static_cast<int>(item.specials.size())))]
                                 .kind;
            }
            for (const auto& begun : book.specials) {
                if (tried.act == Act::EndProcedure && !begun.to && !percent(10))
                    said.about = begun.kind;
            }
            if (percent(5)) said.about = "占卜";
            break;
        case Act::Extend:
            said.days = 1 + below(static_cast<int>(item.longer_days.value_or(3)));
            if (percent(10)) said.days = below(20) - 2;
            break;
        default:
            break;
    }
    if (!percent(10)) said.persons = {"one", "two"};
    if (percent(5)) said.persons = {"one", "one"};
}

void Chance::say_rest(Try& tried, const Item&) {
    auto& said = tried.said;
    said.reason = text();
    said.basis = text();
    switch (tried.act) {
        case Act::Decline:
        case Act::ForwardUp:
            said.unit_id = percent(10) ? "" : "province";
            return;
        case Act::NotifyFee:
            if (!percent(10)) said.amount_fen = 100 + below(1000);
            return;
        case Act::Deliver:
            said.way = percent(5) ? "" : percent(50) ? "邮寄" : "窗口";
            said.number = percent(20) ? "" : "SF1";
            return;
        case Act::CheckCommitment:
        case Act::InspectDecision:
            said.way = percent(50) ? "kept" : "broken";
            return;
        default:
            return;
    }
}

/// `tried.days` pass before.
void Chance::say_hearing(Try& tried, const Book& book, const Almanac& almanac, Day today) {
    auto& said = tried.said;
    switch (tried.act) {
        case Act::NameInterested:
            for (int count = below(3); count > 0 || (said.interested.empty() && percent(90));
                 --count) {
                said.interested.push_back({text(4), text(4), text(4)});
            }
            return;
        case Act::RequestHearing:
        case Act::WaiveHearing:
            if (percent(40)) said.party = below(static_cast<int>(book.others_concerned) + 2);
            return;
        case Act::ArrangeHearing: {
            const auto day = add_days(today, tried.days);
            const auto first = *last_day(almanac, day, 7, false, {});
            said.held_on = add_days(first, percent(15) ? -1 : percent(15) ? below(40) : 0);
            said.hour = percent(4) ? "" : "09:30";
            said.place = text(4);
            if (!percent(5)) said.person = cast()[2 + static_cast<std::size_t>(below(9))].name;
            return;
        }
        default:
            return;
    }
}

}  // namespace yimen::law
