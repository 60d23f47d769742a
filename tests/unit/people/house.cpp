#include "house.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "people/actions/appoint.h"
#include "people/actions/create_account.h"
#include "people/actions/find_session.h"
#include "people/actions/seed_roles.h"
#include "people/domain/roles.h"
#include "people/store/audit_store.h"
#include "people/store/unit_store.h"
#include "support/source_folder.h"

#include "platform/crypto/random.h"

namespace yimen::people {

namespace {

std::string read_text(const std::filesystem::path& path) {
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// All of them: the numbers must follow each other, whosever tables they make.
void migrate(db::Database& database) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::directory_iterator{test::source_folder() / "db/migrations"}) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> names;
    std::vector<std::string> texts;
    for (const auto& file : files) {
        names.push_back(file.stem());
        texts.push_back(read_text(file));
    }
    std::vector<db::Migration> migrations;
    for (std::size_t index = 0; index < files.size(); ++index) {
        migrations.push_back({static_cast<int>(index) + 1, names[index], texts[index]});
    }
    database.migrate(migrations);
}

void found_city(db::Database& database) {
    const auto done = database.write([](db::Transaction& transaction) -> Result<Done> {
        UnitStore units{transaction};
        units.put_division({"445200", "揭阳市", std::nullopt, "prefecture", true});
        units.put_division({"445203", "揭东区", "445200", "county", true});
        units.put({kCityUnit, "市政务服务局", "市政数局", "department", "445200", {}, "", true});
        units.put({kCountyUnit, "区政务服务局", "区政数局", "department", "445203", {}, "", true});
        return Done{};
    });
    if (!done) throw std::runtime_error{"the city was not founded"};
}

}  // namespace

House::House(test::Engine engine)
    : store(engine),
      database(store.open()),
      clock(Instant{start_in_china({2026, 3, 2}) + std::chrono::hours{9}}),
      passwords({.memory_kibibytes = 64, .passes = 1, .lanes = 1}, {.threads = 1, .waiting = 8}),
      cipher(crypto::FieldCipher::open_file(folder.file("keys.json"))),
      services{.database = *database,
               .clock = clock,
               .new_id = [this] { return crypto::new_id(clock.now()); },
               .calendar = [] { return WorkCalendar{}; },
               .server_name = "main"},
      identity{.passwords = passwords, .cipher = cipher} {
    migrate(*database);
    found_city(*database);
    if (!seed_roles(services)) throw std::runtime_error{"no roles"};
}

std::string House::open_account(const std::string& login_name) {
    auto made =
        create_account({server_operator(), login_name, "张三", kPassword}, services, identity);
    if (!made) throw std::runtime_error{made.problem().code};
    return *made;
}

std::string House::open_account(const std::string& login_name, const std::string& unit_id,
                                const std::string& role) {
    auto account_id = open_account(login_name);
    const auto post = appoint_to(account_id, unit_id, role);
    if (!post) throw std::runtime_error{post.problem().code};
    return account_id;
}

Result<std::string> House::appoint_to(const std::string& account_id, const std::string& unit_id,
                                      const std::string& role, Day from, std::optional<Day> to) {
    return appoint({server_operator(), account_id, unit_id, role, from, to}, services);
}

Result<SignedIn> House::try_sign_in(const std::string& account, const std::string& password,
                                    std::optional<std::string> second_factor) {
    return sign_in({account, password, std::move(second_factor), "10.0.0.1", "Firefox"}, services,
                   identity);
}

SignedIn House::sign_in_as(const std::string& login_name) {
    auto signed_in = try_sign_in(login_name, kPassword);
    if (!signed_in) throw std::runtime_error{signed_in.problem().code};
    return std::move(*signed_in);
}

std::optional<Person> House::find(const std::string& cookie) {
    return find_session(cookie, "10.0.0.1", services, identity);
}

std::vector<AuditEntry> House::audit() {
    return database->read([](db::Transaction& transaction) {
        std::vector<AuditEntry> entries;
        AuditStore{transaction}.each([&](const AuditEntry& entry) { entries.push_back(entry); });
        return entries;
    });
}

void House::tamper(const std::string& sql) {
    const auto done = database->write([&](db::Transaction& transaction) -> Result<Done> {
        transaction.execute(db::Statement{"tamper", sql});
        return Done{};
    });
    if (!done) throw std::runtime_error{"not tampered"};
}

}  // namespace yimen::people
