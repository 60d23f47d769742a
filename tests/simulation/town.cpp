#include "simulation/town.h"

#include <array>

#include "app/migrations.h"
#include "catalog/actions/import_items.h"
#include "catalog/actions/publish_draft.h"
#include "catalog/actions/retire_entry.h"
#include "catalog/actions/review_draft.h"
#include "catalog/actions/save_draft.h"
#include "catalog/actions/submit_draft.h"
#include "people/actions/import_places.h"
#include "unit/catalog/sound_item.h"

#include "platform/db/open.h"

namespace yimen::simulation {

namespace {

using namespace std::chrono_literals;
using people::Scope;

struct UnitOfTown {
    const char* id;
    const char* name;
    const char* division;
};
constexpr std::array<UnitOfTown, 2> kUnits = {{
    {"east", "东区市场监督管理局", "445203"},
    {"south", "南区市场监督管理局", "440514"},
}};

constexpr unsigned kEverywhere = 99;

/// An officer and what they are trusted with: the duties at one unit, or everywhere.
struct Duty {
    const char* login_name;
    bool edits;
    bool reviews;
    bool publishes;
    unsigned unit;
};
constexpr std::array<Duty, 9> kDuties = {{
    {"editor", true, false, false, 0},
    {"second-editor", true, false, false, 0},
    {"editor-south", true, false, false, 1},
    {"reviewer", false, true, false, kEverywhere},
    {"reviewer-east", false, true, false, 0},
    {"publisher", false, false, true, kEverywhere},
    {"everything-east", true, true, true, 0},
    {"everything", true, true, true, kEverywhere},
    {"nobody", false, false, false, 0},
}};

constexpr std::array<std::string_view, kKinds> kActNames = {
    "save", "submit", "approve", "return", "publish", "retire", "import", "import-published"};

std::unique_ptr<db::Database> open_quickly(const test::TemporaryStore& store) {
    if (store.engine() == test::Engine::Postgres) return store.open();
    return db::open_sqlite(
        {.path = store.path(), .readers = 2, .durability = db::Durability::None});
}

bool is_trusted(unsigned officer, Kind kind) {
    const auto& duty = kDuties[officer % kDuties.size()];
    switch (kind) {
        case Kind::Save:
        case Kind::Submit:
            return duty.edits;
        case Kind::Approve:
        case Kind::Return:
            return duty.reviews;
        case Kind::Publish:
        case Kind::Retire:
            return duty.publishes;
        case Kind::Import:
        case Kind::ImportPublished:
            break;
    }
    return true;
}

std::vector<people::Person> hire() {
    std::vector<people::Person> officers;
    for (const auto& duty : kDuties) {
        const bool everywhere = duty.unit == kEverywhere;
        const auto& unit = kUnits[everywhere ? 0 : duty.unit];
        const auto scope = everywhere ? Scope::All : Scope::Own;
        people::Post post{.unit_id = unit.id,
                          .unit_name = unit.name,
                          .division_code = unit.division,
                          .role = duty.login_name,
                          .role_name = duty.login_name,
                          .rights = {}};
        if (duty.edits) post.rights.push_back({"catalog.edit", scope});
        if (duty.reviews) post.rights.push_back({"catalog.review", scope});
        if (duty.publishes) post.rights.push_back({"catalog.publish", scope});
        officers.push_back({.account_id = duty.login_name,
                            .login_name = duty.login_name,
                            .display_name = duty.login_name,
                            .posts = {std::move(post)},
                            .presence = {}});
    }
    return officers;
}

const std::vector<people::Person>& officers() {
    static const auto hired = hire();
    return hired;
}

}  // namespace

std::string_view act_name(Kind kind) {
    return kActNames.at(static_cast<std::size_t>(kind));
}

std::string describe(const Step& step) {
    std::string words = "entry " + std::to_string(step.entry % Town::kEntries) + ": ";
    words += kDuties[step.officer % kDuties.size()].login_name;
    words += ' ';
    words += act_name(step.kind);
    words += ", text " + std::to_string(step.content);
    if (step.versions_ago > 0) words += ", " + std::to_string(step.versions_ago) + " versions ago";
    if (step.days > 0) words += ", " + std::to_string(step.days) + " days later";
    if (!step.with_reason) words += ", without a reason";
    return words;
}

std::vector<Step> random_steps(std::size_t count, std::mt19937_64& random) {
    const auto below = [&](unsigned limit) {
        return std::uniform_int_distribution<unsigned>{0, limit - 1}(random);
    };
    // How often each act is tried, so that versions get far: in the order of Kind.
    std::discrete_distribution<unsigned> kinds{6, 8, 9, 2, 9, 2, 1, 1};
    std::vector<Step> steps(count);
    for (auto& step : steps) {
        step.kind = static_cast<Kind>(kinds(random));
        step.entry = below(Town::kEntries);
        step.officer = below(static_cast<unsigned>(kDuties.size()));
        // Most try only what they are trusted with.
        while (below(4) != 0 && !is_trusted(step.officer, step.kind)) {
            step.officer = below(static_cast<unsigned>(kDuties.size()));
        }
        step.content = below(24);
        step.versions_ago = below(8) == 0 ? 1 + below(3) : 0;
        step.days = below(10) == 0 ? 1 + below(40) : 0;
        step.with_reason = below(6) != 0;
    }
    return steps;
}

Town::Town(test::Engine engine)
    : store_(engine),
      clock_(start_in_china(Day{2026, 3, 2}) + 9h),
      database_(open_quickly(store_)),
      services_{.database = *database_,
                .clock = clock_,
                .new_id = [] { return std::string{}; },
                .calendar = [] { return WorkCalendar{}; },
                .server_name = "town"},
      index_(search::make_index()) {
    database_->migrate(app::kMigrations);
    std::vector<people::Division> divisions;
    std::vector<people::Unit> units;
    for (const auto& unit : kUnits) {
        divisions.push_back({.code = unit.division,
                             .name = unit.name,
                             .parent_code = std::nullopt,
                             .level = "county"});
        units.push_back({.id = unit.id,
                         .name = unit.name,
                         .short_name = unit.name,
                         .kind = "department",
                         .division_code = unit.division,
                         .parent_id = std::nullopt,
                         .credit_code = "914403001922038216"});
    }
    if (!people::import_places(divisions, units, services_)) throw std::logic_error{"no town"};
    published_ = std::make_unique<catalog::PublishedCatalog>(*database_, *index_);
}

std::string Town::item_key(std::string_view run, unsigned entry) const {
    return std::string{run} + "-item-" + std::to_string(entry % kEntries);
}

std::string Town::unit_id(unsigned entry) const {
    return kUnits[entry % kEntries % kUnits.size()].id;
}

std::string Town::entry_id(std::string_view run, unsigned entry) const {
    return catalog::entry_id_of(item_key(run, entry), unit_id(entry));
}

const people::Person& Town::officer(unsigned number) const {
    return officers()[number % officers().size()];
}

bool Town::may(unsigned officer, Kind kind, unsigned entry) const {
    const auto& duty = kDuties[officer % kDuties.size()];
    const bool there = duty.unit == kEverywhere || duty.unit == entry % kEntries % kUnits.size();
    const bool imports = kind == Kind::Import || kind == Kind::ImportPublished;
    return imports || (there && is_trusted(officer, kind));
}

void Town::pass_days(unsigned days) {
    // A minute at least, so that acts have an order.
    clock_.set(clock_.now() + std::chrono::minutes{1} + std::chrono::hours{24} * days);
}

/// The first four texts break a rule each.
catalog::ServiceItem Town::content_of(const Step& step, std::string_view run) const {
    auto item = catalog::sound_item();
    item.key = item_key(run, step.entry);
    item.department = kUnits[step.entry % kEntries % kUnits.size()].name;
    item.local = true;
    item.window = "窗口 " + std::to_string(step.content);
    switch (step.content) {
        case 0:
            item.promised_days = *item.statutory_days + 1;
            break;
        case 1:
            item.materials.front().basis.reset();
            break;
        case 2:
            item.contact.consultation.clear();
            break;
        case 3:
            item.key = "another-item";
            break;
        case 4:
            item.flags.immediate = true;
            item.handling_type = "即办件";
            item.promised_days = 0;
            break;
        default:
            item.promised_days = step.content;
            break;
    }
    return item;
}

Result<Done> Town::import(const Step& step, std::string_view run) {
    const bool published = step.kind == Kind::ImportPublished;
    auto item = content_of(step, run);
    item.key = item_key(run, step.entry);
    // Every fourth one reviews what they wrote.
    const auto& author = officer(step.officer).login_name;
    const auto& reviewer = officer(step.officer + (step.content % 4 == 0 ? 0 : 1)).login_name;
    const auto report = catalog::import_items(
        {.items = {{.item = std::move(item), .remark = {}, .disguise_ruling = {}}},
         .justifications = {},
         .as = published ? catalog::ImportAs::Published : catalog::ImportAs::Draft,
         .author = author,
         .reviewer = reviewer,
         .reason = "simulation"},
        services_);
    if (!report) return report.problem();
    return Done{};
}

Result<Done> Town::act(const Step& step, std::string_view run, std::int64_t version) {
    const catalog::EntryCommand command{.entry_id = entry_id(run, step.entry),
                                        .version = version - step.versions_ago,
                                        .officer = officer(step.officer),
                                        .reason = step.with_reason ? "simulation" : ""};
    switch (step.kind) {
        case Kind::Save:
            return catalog::save_draft({command, content_of(step, run)}, services_);
        case Kind::Submit:
            return catalog::submit_draft(command, services_);
        case Kind::Approve:
            return catalog::review_draft({.entry = command}, services_);
        case Kind::Return:
            return catalog::review_draft(
                {.entry = command, .decision = catalog::ReviewDecision::Return}, services_);
        case Kind::Publish:
            return catalog::publish_draft(command, services_);
        case Kind::Retire:
            return catalog::retire_entry({.entry = command}, services_);
        case Kind::Import:
        case Kind::ImportPublished:
            break;
    }
    return import(step, run);
}

}  // namespace yimen::simulation
