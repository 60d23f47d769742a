#include "app/commands.h"

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>

#include "app/application.h"
#include "app/data_folder.h"
#include "app/serve.h"
#include "app/store.h"
#include "calendar/actions/import_table.h"
#include "cases/actions/reseal_answers.h"
#include "catalog/actions/announce_places.h"
#include "catalog/actions/export_items.h"
#include "catalog/actions/receive_superior.h"
#include "inquiries/actions/inquiries.h"
#include "materials/actions/reseal_materials.h"
#include "notices/actions/reseal_notices.h"
#include "people/actions/create_account.h"
#include "people/actions/import_places.h"
#include "people/actions/reseal_fields.h"
#include "people/actions/seed_roles.h"
#include "people/actions/verify_audit.h"
#include "people/domain/roles.h"
#include "sharing/actions/reseal_register.h"
#include "webhooks/actions/subscriptions.h"

#include "platform/crypto/field_cipher.h"
#include "platform/db/open.h"
#include "platform/json/bind.h"

namespace yimen::app {

namespace {

namespace fs = std::filesystem;

/// Store and application for a command that does not serve.
struct Desk {
    explicit Desk(const config::Config& config)
        : lock(StoreLock::shared(config)),
          database(open_store(config)),
          application((migrate_store(*database), *database), clock, application_options(config)) {}

    StoreLock lock;
    clock::SystemClock clock;
    std::unique_ptr<db::Database> database;
    Application application;
};

std::string read_file(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) throw std::runtime_error{"cannot read " + path.string()};
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

void write_file(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream file{path, std::ios::binary};
    file << text;
    file.flush();
    if (!file) throw std::runtime_error{"cannot write " + path.string()};
}

/// Gives each file the other one's name in one step: whatever happens, both names lead to a whole
/// store.
void exchange(const fs::path& one, const fs::path& other) {
    if (renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) != 0) {
        throw std::runtime_error{"cannot put " + one.string() + " in the place of " +
                                 other.string() + ": " + std::system_category().message(errno)};
    }
}

int refuse(const Problem& problem) {
    std::cout << describe(problem) << '\n';
    return 1;
}

std::string_view words_of(people::AuditFault fault) {
    switch (fault) {
        case people::AuditFault::Changed:
            return "changed";
        case people::AuditFault::Removed:
            return "removed";
        case people::AuditFault::RemovedAtEnd:
            return "removed at the end";
        case people::AuditFault::Rewritten:
            return "rewritten";
    }
    return "";
}

}  // namespace

int migrate(const config::Config& config) {
    migrate_store(*open_store(config));
    std::cout << "The schema is up to date.\n";
    return 0;
}

int import_files(const config::Config& config, const ImportFiles& wanted) {
    catalog::ImportItems command{.items = {},
                                 .justifications = {},
                                 .as = wanted.as,
                                 .author = wanted.author,
                                 .reviewer = wanted.reviewer,
                                 .reason = wanted.reason};
    for (const auto& path : wanted.files) {
        auto item = json::read<catalog::ServiceItem>(read_file(path));
        if (!item) {
            std::cout << path.string() << ":\n";
            return refuse(item.problem());
        }
        command.items.push_back({.item = std::move(*item)});
    }
    Desk desk{config};
    const auto report = catalog::import_items(command, desk.application.services());
    if (!report) return refuse(report.problem());
    std::cout << report->created << " new, " << report->changed << " changed, " << report->unchanged
              << " as they were\n";
    return 0;
}

int import_calendar(const config::Config& config, const ImportCalendar& wanted) {
    const bool csv = wanted.file.extension() == ".csv";
    const calendar::ImportTable command{
        .officer = people::server_operator(),
        .format = csv ? calendar::TableFormat::Csv : calendar::TableFormat::Json,
        .text = read_file(wanted.file),
        .paper = wanted.paper,
        .revision = std::nullopt};
    Desk desk{config};
    auto& services = desk.application.services();
    const auto preview = wanted.preview ? calendar::preview_table(command, services)
                                        : calendar::import_table(command, services);
    if (!preview) return refuse(preview.problem());
    for (const auto& year : preview->years) {
        std::cout << year.year << ": " << year.changes.size() << " days change, "
                  << year.working_days_before << " working days before, " << year.working_days_after
                  << " after\n";
        for (const auto& change : year.changes) {
            std::cout << "  " << change.day.iso() << "  " << calendar::name_of(change.before)
                      << " -> " << calendar::name_of(change.after) << '\n';
        }
    }
    std::cout << (wanted.preview ? "Nothing was stored.\n" : "Imported.\n");
    return 0;
}

int import_places(const config::Config& config, const ImportPlaces& wanted) {
    const auto divisions = people::read_divisions(read_file(wanted.divisions));
    if (!divisions) {
        std::cout << wanted.divisions.string() << ":\n";
        return refuse(divisions.problem());
    }
    const auto units = json::read<std::vector<people::Unit>>(read_file(wanted.units));
    if (!units) {
        std::cout << wanted.units.string() << ":\n";
        return refuse(units.problem());
    }
    Desk desk{config};
    auto& services = desk.application.services();
    const auto imported = people::import_places(
        *divisions, *units, services,
        [](db::Transaction& transaction) { catalog::announce_places(transaction); });
    if (!imported) {
        std::cout << wanted.units.string() << ":\n";
        return refuse(imported.problem());
    }
    std::cout << divisions->size() << " places, " << units->size() << " units\n";
    return 0;
}

int receive_file(const config::Config& config, const ReceiveFile& wanted) {
    auto items = json::read<std::vector<catalog::SuperiorItem>>(read_file(wanted.file));
    if (!items) {
        std::cout << wanted.file.string() << ":\n";
        return refuse(items.problem());
    }
    auto officer = people::server_operator();
    officer.posts.front().rights.push_back({"catalog.manage", people::Scope::All});
    Desk desk{config};
    const auto extent =
        wanted.whole ? catalog::DeliveryExtent::Whole : catalog::DeliveryExtent::Part;
    const auto report = catalog::receive_superior({.label = wanted.label,
                                                   .cause = wanted.cause,
                                                   .extent = extent,
                                                   .items = std::move(*items),
                                                   .officer = std::move(officer)},
                                                  desk.application.services());
    if (!report) return refuse(report.problem());
    std::cout << report->added << " added, " << report->changed << " changed, " << report->cancelled
              << " cancelled; " << report->tasks << " tasks opened\n";
    return 0;
}

int export_to(const config::Config& config, const fs::path& folder) {
    const auto database = open_store(config);
    migrate_store(*database);
    const auto exported = catalog::export_items(*database);
    for (const auto& item : exported.items) {
        write_file(folder / "items" / (item.entry_id + ".json"), item.content);
    }
    for (const auto& file : exported.references) write_file(folder / file.source, file.content);
    std::cout << exported.items.size() << " items and " << exported.references.size()
              << " reference files in " << folder.string() << '\n';
    return 0;
}

int add_user(const config::Config& config, const AddUser& wanted) {
    Desk desk{config};
    auto& services = desk.application.services();
    const auto officer = people::server_operator();
    if (const auto seeded = people::seed_roles(services); !seeded) return refuse(seeded.problem());
    const auto account_id =
        people::create_account({.officer = officer,
                                .login_name = wanted.login_name,
                                .display_name = wanted.display_name,
                                .password = wanted.password,
                                .first_post = people::FirstPost{.unit_id = wanted.unit_id,
                                                                .role = wanted.role,
                                                                .from = services.clock.today(),
                                                                .to = std::nullopt}},
                               services, desk.application.identity());
    if (!account_id) return refuse(account_id.problem());
    std::cout << wanted.login_name << " may sign in.\n";
    return 0;
}

int add_key(const config::Config& config) {
    const auto options = application_options(config);
    const auto id = crypto::FieldCipher::add_key(options.key_file, options.field_algorithm);
    std::cout << "Key " << id << " stands in " << options.key_file.string()
              << " and seals nothing yet.\nBring the file to every server of this store, then run "
                 "`yimen keys activate`.\n";
    return 0;
}

int activate_key(const config::Config& config) {
    const auto options = application_options(config);
    const auto id = crypto::FieldCipher::activate_newest_key(options.key_file);
    std::cout << "New fields take key " << id
              << ".\nBring the file to every server of this store, then run `yimen keys reseal`.\n";
    return 0;
}

int reseal(const config::Config& config) {
    Desk desk{config};
    const auto say = [](const people::ResealReport& report) {
        std::cout << report.records << " records, " << report.sealed_anew << " sealed anew"
                  << std::endl;
    };
    const auto report = people::reseal_fields(
        people::server_operator(), say, desk.application.services(), desk.application.identity());
    if (!report) return refuse(report.problem());
    const auto notices =
        notices::reseal_notices(desk.application.services(), desk.application.papers());
    if (!notices) return refuse(notices.problem());
    say({notices->records, notices->sealed_anew});
    const auto materials =
        materials::reseal_fields(desk.application.services(), desk.application.archive());
    if (!materials) return refuse(materials.problem());
    say({materials->records, materials->sealed_anew});
    const auto answers =
        cases::reseal_answers(desk.application.services(), desk.application.papers().cipher);
    if (!answers) return refuse(answers.problem());
    say({answers->records, answers->sealed_anew});
    const auto tracked =
        sharing::reseal_register(desk.application.services(), desk.application.papers().cipher);
    if (!tracked) return refuse(tracked.problem());
    say({tracked->records, tracked->sealed_anew});
    const auto secrets =
        webhooks::reseal_secrets(desk.application.services(), desk.application.papers().cipher);
    if (!secrets) return refuse(secrets.problem());
    say({secrets->records, secrets->sealed_anew});
    const auto askers =
        inquiries::reseal_askers(desk.application.services(), desk.application.papers().cipher);
    if (!askers) return refuse(askers.problem());
    say({askers->records, askers->sealed_anew});
    std::cout << (report->sealed_anew + notices->sealed_anew + materials->sealed_anew +
                              answers->sealed_anew + tracked->sealed_anew + secrets->sealed_anew +
                              askers->sealed_anew ==
                          0
                      ? "Every field stands under the active key: nothing was left to do.\n"
                      : "Run it once more: what servers sealed meanwhile may be left.\n");
    return 0;
}

int backup_to(const config::Config& config, const fs::path& target) {
    if (config.store.engine != "sqlite") {
        throw std::runtime_error{"PostgreSQL is backed up with pg_dump, see docs/operations.md"};
    }
    db::backup_sqlite(config.store.path, target.string());
    std::cout << "Copied to " << target.string() << '\n';
    return 0;
}

int restore_from(const config::Config& config, const fs::path& source) {
    if (config.store.engine != "sqlite") {
        throw std::runtime_error{"PostgreSQL is restored with pg_restore, see docs/operations.md"};
    }
    const auto lock = StoreLock::exclusive(config);
    const fs::path place = config.store.path;
    const fs::path incoming = place.string() + ".restored";
    db::backup_sqlite(source.string(), incoming.string());
    if (fs::exists(place)) {
        const fs::path kept = place.string() + ".before-restore";
        if (fs::exists(kept)) {
            fs::remove(incoming);
            throw std::runtime_error{kept.string() + " is there already: move it away first"};
        }
        // Folds the write-ahead log into the file, so that one file is all of the old store.
        open_store(config)->check_health();
        for (const auto* suffix : {"-wal", "-shm"}) fs::remove(place.string() + suffix);
        exchange(incoming, place);
        fs::rename(incoming, kept);
        std::cout << "The old store is " << kept.string() << '\n';
    } else {
        fs::rename(incoming, place);
    }
    std::cout << "Restored from " << source.string() << '\n';
    return 0;
}

int verify(const config::Config& config, const std::vector<fs::path>& anchor_files) {
    const auto database = open_store(config);
    migrate_store(*database);
    auto files = anchor_files;
    if (files.empty()) files.emplace_back(config.audit.anchor_file);
    const auto verdict = people::verify_audit(*database, files);
    std::cout << verdict.entries << " entries, " << verdict.anchors << " anchors, "
              << verdict.unreadable_anchors << " unreadable anchors\n";
    for (const auto& finding : verdict.findings) {
        std::cout << finding.place.chain << " segment " << finding.place.segment << " entry "
                  << finding.place.number << ": " << words_of(finding.fault) << '\n';
    }
    std::cout << (verdict.findings.empty() ? "The audit log is whole.\n"
                                           : "The audit log is NOT whole.\n");
    return verdict.findings.empty() ? 0 : 1;
}

}  // namespace yimen::app
