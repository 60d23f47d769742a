#include "simulation/stored_life.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "case_law/cast.h"
#include "case_law/law.h"
#include "cases/actions/bars.h"
#include "cases/actions/open_case.h"
#include "cases/actions/save_draft.h"
#include "cases/actions/sweep_statute.h"
#include "cases/actions/verify_case.h"
#include "cases/store/case_store.h"

namespace yimen::law {

using cases::Act;
using cases::Actor;
using cases::State;

namespace {

bool brings_answers(Act act) {
    return act == Act::SaveDraft || act == Act::Submit || act == Act::Receive ||
           act == Act::Supplement;
}

Objections told_by(const Problem& problem) {
    Objections told;
    for (const auto& field : problem.fields) {
        ++told[field.code == "answer-missing" ? "field-required" : field.code];
    }
    if (told.empty()) ++told[problem.code];
    return told;
}

std::string words_of(const Objections& objections) {
    std::string words;
    for (const auto& [code, times] : objections) words += code + " x" + std::to_string(times) + ' ';
    return words.empty() ? "nothing" : words;
}

std::vector<std::string> papers_for(const Item& item, const std::string& situation) {
    std::vector<std::string> keys;
    for (const auto& paper : item.papers) {
        if (paper.always || situation == "0") keys.push_back(paper.key);
    }
    return keys;
}

bool is_early(State state) {
    return state == State::Submitted || state == State::Received ||
           state == State::AwaitingSupplement;
}

bool is_nobodys(Act act) {
    return belongs_to(act) == Actor::Statute || belongs_to(act) == Actor::System;
}

bool is_at_window(const Try& tried) {
    const auto& posts = cast()[tried.person % cast().size()].posts;
    return std::find(posts.begin(), posts.end(), Actor::Clerk) != posts.end();
}

boost::json::object object_of(const std::string& situation, bool sound) {
    boost::json::object answers;
    if (sound) answers["name"] = "李四";
    answers["situation"] = situation;
    return answers;
}

/// One person applies in all lives: what they broke in another one is mended before this begins.
void lift_bars(CaseTown& town) {
    for (unsigned number = 0; number < cast().size(); ++number) {
        const auto& posts = cast()[number].posts;
        if (std::find(posts.begin(), posts.end(), Actor::Supervisor) == posts.end()) continue;
        const auto supervisor = town.person(number);
        const auto bars =
            cases::list_bars(supervisor, town.division(), {}, 100, town.services(), town.office());
        for (const auto& shown : *bars) {
            if (shown.bar.lifted) continue;
            if (!cases::lift_bar({supervisor, shown.bar.id, "已经改正"}, town.services())) {
                throw std::logic_error{"a bar was not lifted"};
            }
        }
        return;
    }
}

}  // namespace

StoredLife::StoredLife(CaseTown& town, const TownItem& item) : town_(town), item_(item.item) {
    lift_bars(town);
    const auto opened = cases::open_case({.opener = town.person(2),
                                          .entry_id = item.entry_id,
                                          .applicant_id = town.applicant_id(),
                                          .channel = "窗口"},
                                         town.services(), town.office());
    if (!opened) throw std::logic_error{"no case: " + opened.problem().code};
    id_ = *opened;
    book_.asked_for = papers_for(item_, "");
}

/// Answers that come with the act; `answers-N` of Chance is the situation.
std::optional<StoredLife::Answers> StoredLife::answers_of(const Try& tried) const {
    if (!brings_answers(tried.act)) return std::nullopt;
    const auto& digest = tried.said.digest;
    if (!digest.empty()) return Answers{digest.substr(digest.rfind('-') + 1), tried.form_is_sound};
    if (tried.act == Act::SaveDraft) return Answers{"2", tried.form_is_sound};
    if (tried.act == Act::Supplement) return std::nullopt;
    if (tried.act == Act::Submit && !kept_) return Answers{"", false};
    return kept_;
}

/// Materials are of paper here, which only the window takes; where they come from the library is
/// tried elsewhere. Few others bring them all the same.
Try StoredLife::with_papers_of_the_house(Try tried) const {
    for (auto& material : tried.said.materials) {
        material.files.clear();
        material.handing = cases::Handing::Paper;
    }
    if (!is_at_window(tried) && tried.form_is_sound) tried.said.materials.clear();
    for (auto& gap : tried.said.gaps) gap.on_paper = false;
    return tried;
}

/// What the book is told: answers are there even when they lie in the store.
Try StoredLife::completed(Try tried) const {
    tried.barred = false;
    tried.promise_broken = false;
    const auto answers = answers_of(tried);
    tried.form_is_sound = !answers || answers->sound;
    if (answers) {
        tried.said.digest = answers->situation + (answers->sound ? "" : " unsound");
        tried.said.required = papers_for(item_, answers->situation);
    }
    return tried;
}

/// REQ-088, C-41: who may know of a case, and who may look into it.
Objections StoredLife::must_be_refused(const Book& book, const Try& tried) const {
    const auto& posts = cast()[tried.person % cast().size()].posts;
    const auto is = [&](Actor actor) {
        return std::find(posts.begin(), posts.end(), actor) != posts.end();
    };
    const bool near = is(Actor::Applicant) || is(Actor::Clerk) || is(Actor::Assistant);
    const bool draft = book.state == State::Draft || book.state == State::Discarded;
    if (posts.empty() || (draft && !near)) return {{"not-found", 1}};
    if (is_early(book.state) && !near && !is(Actor::Supervisor)) {
        return {{"examination-before-acceptance", 1}};
    }
    if (tried.promise_broken) return {{"stale", 1}};
    // What the window took in with the draft stays there when somebody writes on at home.
    const auto handed = static_cast<int>(std::count_if(
        tried.said.materials.begin(), tried.said.materials.end(), [&](const auto& material) {
            return book.state != State::Draft || !book.held.contains(material.key);
        }));
    if (tried.act != Act::SaveDraft && handed > 0 && !is_at_window(tried)) {
        return {{"paper-only-at-window", handed}};
    }
    const auto whole = completed(tried);
    auto against = object(book, item_, town_.almanac(), town_.today(), whole,
                          doer_of(tried.person, tried.act));
    const bool drafts = tried.act == Act::SaveDraft && against.empty();
    if (drafts && handed > 0 && !is_at_window(tried)) against["paper-only-at-window"] = handed;
    return against;
}

Result<Done> StoredLife::act(const Try& tried) {
    const auto person = town_.person(tried.person);
    // Here nobody's promise is looked up: it stands for somebody who read an older version.
    const auto version = stored().version - (tried.promise_broken ? 1 : 0);
    std::optional<boost::json::object> answers;
    const bool said = !tried.said.digest.empty() || tried.act == Act::SaveDraft;
    if (brings_answers(tried.act) && said) {
        const auto given = answers_of(tried).value();
        answers = object_of(given.situation, given.sound);
    }
    if (tried.act == Act::SaveDraft) {
        return cases::save_draft({person, id_, version, *answers, tried.said.materials},
                                 town_.services(), town_.office());
    }
    auto particulars = tried.said;
    particulars.digest.clear();
    particulars.required.clear();
    particulars.number = tried.act == Act::Deliver ? tried.said.number : "";
    particulars.person = town_.id_of(particulars.person);
    const bool asks = tried.act == Act::AskOpinion || tried.act == Act::GiveOpinion;
    if (asks) particulars.unit_id = town_.id_of(particulars.unit_id);
    std::vector<cases::NamedParty> parties;
    for (const auto& party : particulars.interested) {
        parties.push_back({party.masked_name, party.way, "", party.interest});
    }
    std::optional<cases::HearingRecord> record;
    if (tried.act == Act::RecordHearing) record = {{"李四"}, "不符合条件", "符合条件", {}};
    const auto acted = cases::act_on_case({.person = person,
                                           .case_id = id_,
                                           .version = version,
                                           .acts = {{tried.act, particulars}},
                                           .answers = answers,
                                           .parties = std::move(parties),
                                           .hearing_record = std::move(record)},
                                          town_.services(), town_.office());
    if (!acted) return acted.problem();
    return Done{};
}

void StoredLife::write(Book& book, const Try& tried) {
    if (tried.act == Act::SaveDraft) {
        // A draft is written over and has no history.
        book.held.clear();
        for (const auto& material : tried.said.materials) book.held[material.key] = {};
        book.asked_for = completed(tried).said.required;
    } else {
        enter(book, item_, town_.almanac(), town_.today(), completed(tried),
              doer_of(tried.person, tried.act));
    }
    if (const auto answers = answers_of(tried)) kept_ = answers;
}

void StoredLife::enter_statute(Book& book, Tally& tally) const {
    while (const auto waking = law_wakes(book, item_, town_.almanac())) {
        if (town_.today() < waking->day) return;
        ++tally.of(item_.life, book.state, waking->act);
        Try lawful;
        lawful.act = waking->act;
        enter(book, item_, town_.almanac(), town_.today(), lawful, doer_of(kTheLaw, waking->act));
    }
}

std::string StoredLife::let_the_law_act(Tally& tally) {
    cases::sweep_statute(town_.services(), town_.office());
    enter_statute(book_, tally);
    return compare(tally);
}

std::string StoredLife::play(const Try& said, Tally& tally) {
    const auto tried = with_papers_of_the_house(said);
    town_.pass_days(tried.days);
    if (is_nobodys(tried.act) || tried.person >= kPeople) return let_the_law_act(tally);
    // The law acts first, in the same unit of work: what is refused leaves nothing of it.
    auto book = book_;
    auto counted = tally;
    enter_statute(book, counted);
    const auto against = must_be_refused(book, tried);
    const auto done = act(tried);
    ++counted.tries;
    ++tally.tries;
    if (!done) {
        const auto told = told_by(done.problem());
        for (const auto& [code, times] : told) {
            const auto found = against.find(code);
            if (found == against.end() || found->second != times) {
                return describe(tried) + ": refused for " + words_of(told) +
                       "; against it speaks " + words_of(against);
            }
            ++tally.refused[code];
        }
        if (told.contains("examination-before-acceptance")) ++early_looks_;
        return compare(tally);
    }
    if (!against.empty()) {
        return describe(tried) + ": granted; against it speaks " + words_of(against);
    }
    tally = counted;
    ++tally.of(item_.life, book.state, tried.act);
    write(book, tried);
    book_ = book;
    return compare(tally);
}

cases::FiledCase StoredLife::stored() {
    return town_.services().database.read([&](db::Transaction& transaction) {
        return cases::CaseStore{transaction}.find(id_).value();
    });
}

std::int64_t StoredLife::count(const char* kind) {
    return town_.services().database.read([&](db::Transaction& transaction) {
        return transaction
            .query_one(
                {"findings", "SELECT count(*) FROM case_finding WHERE case_id = $1 AND kind = $2"},
                id_, std::string{kind})
            ->integer(0);
    });
}

std::string StoredLife::compare(Tally&) {
    const auto filed = stored();
    const auto case_now = town_.with_names(filed.filed);
    if (auto differs = find_difference(case_now, book_, item_, town_.almanac(), town_.today());
        !differs.empty()) {
        return "stored: " + differs;
    }
    if (filed.due_on != shown_due_day(book_, item_, town_.almanac())) {
        return "due_on is stored otherwise";
    }
    const auto kept = town_.services().database.read([&](db::Transaction& transaction) {
        return std::string{
            transaction.query_one({"waking", "SELECT wakes_on FROM case_file WHERE id = $1"}, id_)
                ->text(0)};
    });
    const auto waking = law_wakes(book_, item_, town_.almanac());
    if (waking ? kept != waking->day.iso() : kept < "9999-12-31") {
        return "wakes_on is stored as " + kept;
    }
    if (count("early-look") != early_looks_) return "supervision does not see each early look";
    if (count("second-notice") != book_.breaches) return "supervision does not see each breach";
    const auto faults = cases::verify_case(id_, town_.services());
    return faults.empty() ? std::string{} : "history: " + faults.front();
}

}  // namespace yimen::law
