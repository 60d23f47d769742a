#include "case_law/item.h"

#include <sstream>

namespace yimen::law {

namespace {

constexpr const char* kUnit = "unit";

class Dice {
  public:
    explicit Dice(std::mt19937_64& random) : random_(random) {}
    std::int64_t between(std::int64_t least, std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>{least, most}(random_);
    }
    bool percent(int of_a_hundred) { return between(1, 100) <= of_a_hundred; }

  private:
    std::mt19937_64& random_;
};

}  // namespace

Item random_item(cases::Life life, std::mt19937_64& random) {
    Dice dice{random};
    Item item;
    item.life = life;
    if (life == cases::Life::Permit || dice.percent(70)) item.legal_days = dice.between(1, 45);
    item.promised_days = dice.percent(10) ? 0 : dice.between(1, item.legal_days.value_or(30));
    const auto papers = dice.between(1, 4);
    for (std::int64_t at = 0; at < papers; ++at) {
        item.papers.push_back({.key = "paper-" + std::to_string(at),
                               .always = dice.percent(70),
                               .points = static_cast<unsigned>(dice.between(0, 2)),
                               .may_come_later = at > 0 && dice.percent(70),
                               .may_be_promised = dice.percent(50)});
    }
    std::int64_t stage = 0;
    const auto works = dice.percent(25) ? 0 : dice.between(1, 4);
    for (std::int64_t at = 0; at < works; ++at) {
        if (at > 0 && dice.percent(50)) ++stage;
        item.works.push_back({.stage = stage,
                              .half_days = dice.percent(20) ? 0 : dice.between(1, 12),
                              .on_site = dice.percent(20)});
    }
    for (const auto* kind : {"听证", "检测", "现场勘验", "专家评审"}) {
        if (dice.percent(45)) continue;
        item.specials.push_back({.kind = kind,
                                 .on_site = std::string{kind} == "现场勘验",
                                 .stops_law = dice.percent(50),
                                 .stops_promise = dice.percent(50),
                                 .stops_steps = dice.percent(50)});
    }
    item.papers_may_come_later = dice.percent(75);
    if (dice.percent(90)) item.later_days = dice.between(1, 10);
    item.promise = dice.percent(75);
    item.risky = dice.percent(10);
    if (item.legal_days && dice.percent(70)) item.longer_days = dice.between(1, 15);
    item.charged = dice.percent(70);
    item.charge_has_basis = dice.percent(90);
    item.certificate = dice.percent(50);
    item.one_person_may_do_all = dice.percent(25);
    return item;
}

const Paper* find_paper(const Item& item, const std::string& key) {
    for (const auto& paper : item.papers) {
        if (paper.key == key) return &paper;
    }
    return nullptr;
}

const Special* find_special(const Item& item, const std::string& kind) {
    for (const auto& special : item.specials) {
        if (special.kind == kind) return &special;
    }
    return nullptr;
}

cases::ItemTerms terms_of(const Item& item) {
    cases::ItemTerms terms;
    terms.life = item.life;
    terms.unit_id = kUnit;
    terms.statutory_days = item.legal_days;
    terms.statutory_source = "law";
    terms.promised_days = item.promised_days;
    terms.deferral = item.papers_may_come_later;
    terms.deferral_days = item.later_days;
    terms.commitment = item.promise;
    terms.commitment_excluded = item.risky;
    if (item.longer_days) terms.extension = {2 * *item.longer_days, "law"};
    for (const auto& paper : item.papers) {
        cases::MaterialTerms material;
        material.key = paper.key;
        material.name = paper.key;
        material.review_points.assign(paper.points, "point");
        material.deferrable = paper.may_come_later;
        material.commitment_ok = paper.may_be_promised;
        terms.materials.push_back(std::move(material));
    }
    for (const auto& work : item.works) {
        terms.steps.push_back({.name = "work",
                               .kind = work.on_site ? "inspect" : "review",
                               .role = {},
                               .unit_id = {},
                               .stage = work.stage,
                               .half_days = work.half_days});
    }
    for (const auto& special : item.specials) {
        terms.procedures.push_back({.kind = special.kind,
                                    .basis = "law",
                                    .days = 10,
                                    .unit = cases::DayUnit::Working,
                                    .stops = {.statutory = special.stops_law,
                                              .promise = special.stops_promise,
                                              .steps = special.stops_steps},
                                    .on_site = special.on_site});
    }
    terms.charged = item.charged;
    terms.fee_basis = item.charge_has_basis ? "law" : "";
    terms.certify_step = item.certificate;
    return terms;
}

std::string describe(const Item& item) {
    std::ostringstream words;
    words << cases::row_of(item.life).name << ", days " << item.legal_days.value_or(-1) << '/'
          << item.promised_days << ", later " << item.papers_may_come_later << '/'
          << item.later_days.value_or(-1) << ", promise " << item.promise << '/' << item.risky
          << ", longer " << item.longer_days.value_or(-1) << ", charged " << item.charged << '/'
          << item.charge_has_basis << ", certificate " << item.certificate << ", one person "
          << item.one_person_may_do_all << "\n  papers:";
    for (const auto& paper : item.papers) {
        words << ' ' << paper.key << (paper.always ? "" : "?") << " points " << paper.points
              << (paper.may_come_later ? " later" : "")
              << (paper.may_be_promised ? " promised" : "") << ';';
    }
    words << "\n  works:";
    for (const auto& work : item.works) {
        words << " stage " << work.stage << " half days " << work.half_days
              << (work.on_site ? " on site" : "") << ';';
    }
    words << "\n  specials:";
    for (const auto& special : item.specials) {
        words << ' ' << special.kind << " stops" << (special.stops_law ? " law" : "")
              << (special.stops_promise ? " promise" : "") << (special.stops_steps ? " steps" : "")
              << ';';
    }
    words << '\n';
    return words.str();
}

}  // namespace yimen::law
