#include "case_law/life.h"

#include <utility>

#include "case_law/cast.h"
#include "case_law/law.h"
#include "cases/domain/step.h"

namespace yimen::law {

using cases::Act;

namespace {

Objections told_by(const Problem& problem) {
    Objections told;
    for (const auto& field : problem.fields) ++told[field.code];
    if (told.empty()) ++told[problem.code];
    return told;
}

std::string words_of(const Objections& objections) {
    std::string words;
    for (const auto& [code, times] : objections) {
        words += (words.empty() ? "" : ", ") + code + " x" + std::to_string(times);
    }
    return words.empty() ? "nothing" : words;
}

std::string name_of(const Try& tried) {
    return std::string{cases::row_of(tried.act).name} + " by " +
           cast()[tried.person % cast().size()].name;
}

}  // namespace

Life::Life(Item item, const Almanac& almanac, Day today, Seals seals)
    : item_(std::move(item)),
      terms_(terms_of(item_)),
      almanac_(almanac),
      today_(today),
      seals_(std::move(seals)) {
    filed_.life = item_.life;
    filed_.unit_id = terms_.unit_id;
}

std::string Life::record(cases::Entry entry) {
    entry.previous = filed_.head;
    if (seals_.digest_of) entry.digest = seals_.digest_of(entry);
    cases::apply(filed_, entry);
    history_.push_back(std::move(entry));
    return find_difference(filed_, book_, item_, almanac_, today_);
}

/// Nobody has to wait for the law: it has acted on its day, whoever comes when.
std::string Life::pass_days(std::int64_t days, Tally& tally) {
    today_ = add_days(today_, days);
    while (true) {
        const auto waking = law_wakes(book_, item_, almanac_);
        const bool due = waking && today_ >= waking->day;
        const auto act = cases::find_statutory_act(filed_, terms_, today_, almanac_.calendar());
        if (due != act.has_value() || (due && waking->act != *act)) {
            return "on " + today_.iso() + " the law must " +
                   (due ? std::string{cases::row_of(waking->act).name} : "wait") + ", and would " +
                   (act ? std::string{cases::row_of(*act).name} : "wait");
        }
        if (!due) return {};
        Try lawful;
        lawful.act = waking->act;
        lawful.person = kTheLaw;
        if (auto broken = judge(lawful, tally); !broken.empty()) return broken;
    }
}

std::string Life::check_entry(const cases::Entry& entry, const Try& tried, Day counts_from) const {
    if (entry.act != tried.act || entry.from != book_.state) return "the entry names another act";
    if (entry.to != leads_to(book_.state, tried.act)) {
        return name_of(tried) + " leads to " + std::string{cases::row_of(entry.to).name};
    }
    if (entry.actor != belongs_to(tried.act)) return "the entry names another actor";
    if (entry.effective_on != counts_from) {
        return name_of(tried) + " counts from " + entry.effective_on.iso() + ", not " +
               counts_from.iso();
    }
    const auto* row = cases::find_transition(item_.life, book_.state, tried.act);
    if (row->paper != paper_of(item_.life, tried.act)) {
        return name_of(tried) + " issues the paper " + std::string{row->paper};
    }
    return {};
}

std::string Life::judge(const Try& tried, Tally& tally) {
    const auto doer = doer_of(tried.person, tried.act);
    const auto against = object(book_, item_, almanac_, today_, tried, doer);
    std::vector<FieldProblem> form_faults;
    if (!tried.form_is_sound) form_faults.push_back({"/name", "field-required", {}});
    auto entry = cases::take_step(
        tried.act, {.filed = filed_,
                    .terms = terms_,
                    .calendar = almanac_.calendar(),
                    .today = today_,
                    .doer = doer,
                    .said = tried.said,
                    .separation = item_.one_person_may_do_all ? cases::Separation::OnePerson
                                                              : cases::Separation::Enforced,
                    .form_faults = std::move(form_faults),
                    .barred = tried.barred,
                    .commitment_barred = tried.promise_broken,
                    .rule = tried.rule});
    ++tally.tries;
    if (!entry) {
        const auto told = told_by(entry.problem());
        for (const auto& [code, times] : told) {
            const auto found = against.find(code);
            if (found == against.end() || found->second != times) {
                return name_of(tried) + " is refused for " + words_of(told) +
                       "; against it speaks " + words_of(against);
            }
            ++tally.refused[code];
        }
        return {};
    }
    if (!against.empty()) {
        return name_of(tried) + " is granted; against it speaks " + words_of(against);
    }
    const auto from = counts_from(book_, item_, almanac_, today_, tried.act);
    if (auto broken = check_entry(*entry, tried, from); !broken.empty()) return broken;
    ++tally.of(item_.life, book_.state, tried.act);
    enter(book_, item_, almanac_, today_, tried, doer);
    return record(*std::move(entry));
}

std::string Life::play(const Try& tried, Tally& tally) {
    if (auto broken = pass_days(tried.days, tally); !broken.empty()) return broken;
    return judge(tried, tally);
}

std::string Life::verify() const {
    cases::Case told;
    told.life = item_.life;
    told.unit_id = terms_.unit_id;
    std::string head;
    std::int64_t serial = 0;
    for (const auto& entry : history_) {
        if (entry.serial != ++serial || entry.previous != head) return "the history has a gap";
        if (seals_.digest_of && seals_.digest_of(entry) != entry.digest) {
            return "the chain of digests is broken";
        }
        head = entry.digest;
        cases::apply(told, entry);
    }
    if (seals_.text_of && seals_.text_of(told) != seals_.text_of(filed_)) {
        return "the history replays to another case";
    }
    return find_difference(told, book_, item_, almanac_, today_);
}

std::string describe(const Try& tried) {
    const auto& said = tried.said;
    std::string words = "+" + std::to_string(tried.days) + " days: " + name_of(tried);
    const auto add = [&](const char* name, const std::string& text) {
        if (!text.empty()) words += std::string{", "} + name + ' ' + text;
    };
    add("reason", said.reason);
    add("basis", said.basis);
    add("about", said.about);
    add("number", said.number);
    add("way", said.way);
    add("unit", said.unit_id);
    add("person", said.person);
    add("answers", said.digest);
    for (const auto& key : said.required) add("asked for", key);
    for (const auto& one : said.materials) {
        add("hands in", one.key + (one.files.empty() ? "" : ":" + one.files.front()));
    }
    for (const auto& gap : said.gaps) add("gap", "'" + gap.material + "' " + gap.words);
    for (const auto& point : said.ticked) add("ticks", point);
    for (const auto& inspector : said.persons) add("with", inspector);
    for (const auto& party : said.interested) add("concerned", party.masked_name);
    if (said.party) add("party", std::to_string(*said.party));
    if (said.held_on) add("held on", said.held_on->iso() + ' ' + said.hour + ' ' + said.place);
    if (said.step) add("step", std::to_string(*said.step));
    if (said.days) add("days", std::to_string(*said.days));
    if (said.amount_fen) add("amount", std::to_string(*said.amount_fen));
    if (!tried.form_is_sound) words += ", form unsound";
    if (tried.barred) words += ", barred";
    if (tried.promise_broken) words += ", promise broken before";
    if (tried.act == Act::DecideByRule) {
        words += ", rule " + std::to_string(static_cast<int>(tried.rule));
    }
    return words;
}

}  // namespace yimen::law
