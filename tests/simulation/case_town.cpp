#include "simulation/case_town.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

#include <boost/json.hpp>

#include "calendar/actions/close_offices.h"
#include "case_law/cast.h"
#include "catalog/actions/import_items.h"
#include "people/actions/appoint.h"
#include "people/actions/create_account.h"
#include "people/domain/roles.h"
#include "support/source_folder.h"
#include "unit/catalog/sound_item.h"

namespace yimen::law {

namespace {

constexpr const char* kUnit = "jiedong-market-supervision-bureau";
constexpr const char* kDivision = "445203";
constexpr std::size_t kItems = 9;

std::vector<Day> days_in(const boost::json::value& list) {
    std::vector<Day> days;
    for (const auto& text : list.as_array()) {
        days.push_back(Day::parse(std::string_view{text.as_string()}).value());
    }
    return days;
}

std::vector<PublishedYear> notices() {
    std::ifstream file{test::source_folder() / "data/holidays.json"};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const auto years = boost::json::parse(text);
    std::vector<PublishedYear> published;
    for (const auto& [year, notice] : years.as_object()) {
        published.push_back(
            {std::stoi(std::string{year}), days_in(notice.at("off")), days_in(notice.at("work"))});
    }
    return published;
}

/// An item that the catalogue can have: steps one after the other in whole days, a procedure stops
/// all limits or none, only the limit of art. 42 is lengthened.
Item catalogued(Item item) {
    for (std::size_t at = 0; at < item.works.size(); ++at) {
        item.works[at].stage = static_cast<std::int64_t>(at);
        item.works[at].half_days += item.works[at].half_days % 2;
    }
    for (auto& special : item.specials) {
        special.stops_promise = special.stops_steps = special.stops_law;
    }
    item.papers.front().always = true;
    item.papers.front().may_come_later = false;
    item.papers.push_back({.key = "later", .always = true, .may_come_later = true});
    item.longer_days.reset();
    if (item.life == cases::Life::Permit && item.legal_days.value_or(0) > 10) {
        item.legal_days = 20;
        item.promised_days = std::min<std::int64_t>(item.promised_days, 20);
        item.longer_days = 10;
    }
    item.promise = item.promise && !item.risky;
    item.risky = false;
    item.charge_has_basis = item.charged;
    item.promised_days =
        item.one_person_may_do_all ? 0 : std::max<std::int64_t>(1, item.promised_days);
    return item;
}

catalog::Material material_of(const Paper& paper) {
    auto material = catalog::sound_material(paper.key);
    material.key = paper.key;
    material.source = "申请人自备";
    material.necessity = paper.always ? "必要" : "条件必要";
    if (!paper.always) {
        material.when =
            *logic::Rule::parse(boost::json::parse(R"({"==":[{"var":"situation"},"0"]})"));
    }
    material.review_points.assign(paper.points, "要点");
    material.deferrable = paper.may_come_later;
    material.commitment_ok = paper.may_be_promised;
    return material;
}

void add_handling(catalog::ServiceItem& target, const Item& item) {
    target.process = {{.step = "受理", .kind = "accept", .role = "窗口", .days = 1}};
    for (const auto& work : item.works) {
        target.process.push_back({.step = "审查",
                                  .kind = work.on_site ? "inspect" : "review",
                                  .role = "审查人员",
                                  .days = work.half_days / 2});
    }
    if (item.certificate) {
        target.process.push_back({.step = "制证", .kind = "certify", .role = "窗口", .days = 1});
    }
    for (const auto& special : item.specials) {
        target.special_procedures.push_back({.kind = special.kind,
                                             .days = 10,
                                             .unit = "工作日",
                                             .law = "中华人民共和国药品管理法",
                                             .article = "第五十一条",
                                             .gist = "程序",
                                             .suspends_statutory = special.stops_law});
    }
}

catalog::ServiceItem service_item_of(const Item& item, const std::string& key,
                                     const std::string& department) {
    auto target = catalog::sound_item();
    target.key = key;
    // Numbers of cases begin with it, and no two items have the same.
    target.codes.implementation = key;
    target.department = department;
    target.local = true;
    target.online_depth = "全程网办";
    target.result = {"许可证", "证照", std::nullopt, std::nullopt};
    target.type = item.life == cases::Life::Permit  ? "行政许可"
                  : item.life == cases::Life::Power ? "行政确认"
                                                    : "公共服务";
    target.statutory_days = item.legal_days;
    target.statutory_note = "药品管理法";
    target.promised_days = item.promised_days;
    if (item.one_person_may_do_all) {
        target.handling_type = "即办件";
        target.flags.immediate = true;
    }
    target.materials.clear();
    for (const auto& paper : item.papers) target.materials.push_back(material_of(paper));
    target.form = {{.name = "name",
                    .label = "姓名",
                    .type = "text",
                    .element = "person.name",
                    .required = true},
                   {.name = "situation", .label = "情形", .type = "text"}};
    add_handling(target, item);
    target.flags.deferrable_acceptance = item.papers_may_come_later;
    target.deferral_days = item.later_days;
    target.flags.commitment = item.promise;
    if (item.promise) target.commitment_terms = {"内容", "要求", "责任", "书面", "细则"};
    if (item.charged) {
        target.fee = {true, {{"证照费", 10, "发改价格〔2019〕914号", std::nullopt}}};
    }
    return target;
}

}  // namespace

CaseTown::CaseTown(test::Engine engine, std::mt19937_64& random)
    : city_(engine, {"no-item-of-the-city"}) {
    applicant_id_ = city_.open_applicant("simulated", "110101199003078670", "李四");
    ids_ = {{"unit", kUnit},
            {"fire", "jiedong-healthcare-security-bureau"},
            {"water", "jiedong-government-services-data-administration"}};
    hire();
    close_offices(random);
    publish_items(random);
}

/// Papers name those who act.
void CaseTown::hire() {
    for (unsigned number = 0; number < kPeople; ++number) {
        const std::string name = cast()[number].name;
        const auto account = people::create_account({.officer = people::server_operator(),
                                                     .login_name = "simulated-" + name,
                                                     .display_name = name,
                                                     .password = "Simulated-2026-only"},
                                                    services(), city_.application().identity());
        if (!account) throw std::logic_error{"no account: " + account.problem().code};
        ids_.emplace_back(name, *account);
        const auto& posts = cast()[number].posts;
        if (std::find(posts.begin(), posts.end(), cases::Actor::Examiner) == posts.end()) continue;
        for (const auto* unit : {"unit", "fire", "water"}) appoint_examiner(*account, id_of(unit));
    }
}

/// Steps are given to those alone who hold a post where they are examined.
void CaseTown::appoint_examiner(const std::string& account_id, const std::string& unit_id) {
    const auto post = people::appoint({.officer = people::server_operator(),
                                       .account_id = account_id,
                                       .unit_id = unit_id,
                                       .role = "case-examiner",
                                       .from = city_.today(),
                                       .to = std::nullopt},
                                      services());
    if (!post) throw std::logic_error{"no post: " + post.problem().code};
}

void CaseTown::close_offices(std::mt19937_64& random) {
    const auto published = notices();
    const Almanac open{published, {}};
    std::set<Day> closed;
    for (auto day = city_.today(); day < Day{2028, 1, 1}; day = add_days(day, 1)) {
        if (!open.works(day) || std::uniform_int_distribution{1, 25}(random) != 1) continue;
        closed.insert(day);
        const auto done = calendar::close_offices({.officer = people::server_operator(),
                                                   .division = kDivision,
                                                   .day = day,
                                                   .reason = "台风"},
                                                  services());
        if (!done) throw std::logic_error{"offices stay open: " + done.problem().code};
    }
    almanac_ = std::make_unique<Almanac>(published, closed);
}

void CaseTown::publish_items(std::mt19937_64& random) {
    const auto department = services().database.read([](db::Transaction& transaction) {
        return people::find_unit(transaction, kUnit).value().name;
    });
    for (std::size_t at = 0; at < kItems; ++at) {
        const auto life = static_cast<cases::Life>(at % cases::kLives.size());
        const auto item = catalogued(random_item(life, random));
        const auto key = "simulated-" + std::to_string(at);
        const auto imported =
            catalog::import_items({.items = {{.item = service_item_of(item, key, department),
                                              .remark = {},
                                              .disguise_ruling = {}}},
                                   .justifications = {},
                                   .as = catalog::ImportAs::Published,
                                   .author = "author",
                                   .reviewer = "reviewer",
                                   .reason = "simulation"},
                                  services());
        if (!imported) {
            std::string faults = imported.problem().code;
            for (const auto& field : imported.problem().fields) {
                faults += ' ' + field.pointer + ' ' + field.code;
            }
            throw std::logic_error{"no such item: " + faults};
        }
        items_.push_back({item, catalog::entry_id_of(key, kUnit)});
    }
}

std::string CaseTown::division() const {
    return kDivision;
}

people::Person CaseTown::person(unsigned number) const {
    const auto& player = cast()[number % cast().size()];
    people::Person person{.account_id = id_of(player.name),
                          .login_name = player.name,
                          .display_name = player.name,
                          .posts = {},
                          .presence = {}};
    people::Post post{.unit_id = kUnit,
                      .unit_name = kUnit,
                      .division_code = kDivision,
                      .role = player.name,
                      .role_name = player.name,
                      .rights = {}};
    for (const auto actor : player.posts) {
        if (actor == cases::Actor::Applicant) person.person_id = applicant_id_;
        const auto right = cases::row_of(actor).right;
        if (!right.empty()) post.rights.push_back({std::string{right}, people::Scope::All});
    }
    if (!post.rights.empty()) person.posts.push_back(std::move(post));
    return person;
}

std::string CaseTown::id_of(const std::string& name) const {
    for (const auto& [known, id] : ids_) {
        if (known == name) return id;
    }
    return name;
}

cases::Case CaseTown::with_names(cases::Case filed) const {
    const auto rename = [&](std::string& text) {
        for (const auto& [name, id] : ids_) {
            if (text == id) text = name;
        }
    };
    for (auto& step : filed.steps) rename(step.holder);
    rename(filed.hearing.chair);
    for (auto& limit : filed.clock.limits) {
        if (limit.kind == cases::LimitKind::Opinion) rename(limit.about);
    }
    return filed;
}

}  // namespace yimen::law
