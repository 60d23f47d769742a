#include "program/write_load.h"

#include "catalog/actions/import_items.h"

#include "platform/db/sqlite_connection.h"

namespace yimen::test {

namespace {

constexpr const char* kUnit = "jiedong-market-supervision-bureau";

std::string draft_of(const std::string& entry_id) {
    return "/api/desk/entries/" + entry_id;
}

/// What one entry's rows say about its saves.
struct Rows {
    std::int64_t version = 0;
    std::string content;
    std::int64_t history = 0;
    std::int64_t audit = 0;
};

Rows read_rows(db::Database& database, const std::string& entry_id) {
    return database.read([&](db::Transaction& transaction) {
        const auto entry = transaction.query_one(
            {"entry",
             "SELECT e.version, v.content FROM catalog_entry e JOIN catalog_version v"
             " ON v.entry_id = e.id AND v.number = e.newest_number WHERE e.id = $1"},
            entry_id);
        const auto history = transaction.query_one(
            {"history",
             "SELECT count(*) FROM catalog_history WHERE entry_id = $1 AND act = 'save'"},
            entry_id);
        const auto audit = transaction.query_one(
            {"audit",
             "SELECT count(*) FROM audit_entry WHERE subject = $1 AND act = 'catalog.save'"},
            entry_id);
        return Rows{entry->integer(0), entry->text(1), history->integer(0), audit->integer(0)};
    });
}

bool is_sound(const Installation& installation) {
    if (installation.store().engine() != Engine::Sqlite) return true;
    db::SqliteConnection connection{{.path = installation.store().path()}, db::SqliteAccess::Write};
    db::SqliteConnection::Loan check{connection, {"check", "PRAGMA integrity_check"}};
    return check->step() == SQLITE_ROW && check->row().text(0) == "ok";
}

}  // namespace

WriteLoad::WriteLoad(std::string account, std::vector<std::string> entry_ids)
    : account_(std::move(account)), entry_ids_(std::move(entry_ids)) {}

void WriteLoad::begin(std::uint16_t port, std::function<void(std::size_t)> acknowledged) {
    tell_ = std::move(acknowledged);
    stopping_ = false;
    complaints_.clear();
    // Once for all: many who sign in at once by one name look like somebody who tries passwords.
    if (cookie_.empty()) cookie_ = OfficerDesk{port, account_}.cookie();
    for (const auto& entry_id : entry_ids_) {
        threads_.emplace_back([this, entry_id, port] { work_on(entry_id, port); });
    }
}

std::vector<std::string> WriteLoad::stop() {
    stopping_ = true;
    return await_end();
}

std::vector<std::string> WriteLoad::await_end() {
    for (auto& thread : threads_) thread.join();
    threads_.clear();
    return std::exchange(complaints_, {});
}

void WriteLoad::complain(std::string words) {
    const std::lock_guard lock{guard_};
    complaints_.push_back(std::move(words));
}

void WriteLoad::work_on(const std::string& entry_id, std::uint16_t port) {
    try {
        OfficerDesk desk{port, account_, cookie_};
        save_until_stopped(desk, entry_id);
    } catch (const std::runtime_error&) {
        // The server went before this one came to it.
        return;
    }
}

void WriteLoad::save_until_stopped(OfficerDesk& desk, const std::string& entry_id) {
    const auto read = desk.get(draft_of(entry_id));
    if (read.status == 0) return;
    if (read.status != 200) return complain(entry_id + ": " + read.body);
    auto content = boost::json::parse(read.body).at("content").as_object();
    auto version = version_of(read);
    while (!stopping_) {
        const auto window = "窗口 " + std::to_string(version + 1);
        content["window"] = window;
        const auto answer =
            desk.send("PUT", draft_of(entry_id) + "/draft", boost::json::serialize(content),
                      '"' + std::to_string(version) + '"');
        if (answer.status == 0 || !answer.complete) return;
        // Nothing happened, so trying again must not meet a newer version.
        if (answer.status == 503) continue;
        if (answer.status != 200) return complain(entry_id + ": " + answer.body);
        version = version_of(answer);
        const std::lock_guard lock{guard_};
        acknowledged_[entry_id] = {version, window};
        tell_(++count_);
    }
}

std::vector<std::string> find_losses(const Installation& installation,
                                     const std::map<std::string, Acknowledged>& acknowledged) {
    std::vector<std::string> losses;
    if (!is_sound(installation)) losses.emplace_back("the engine finds damage");
    const auto database = installation.open();
    for (const auto& [entry_id, told] : acknowledged) {
        const auto rows = read_rows(*database, entry_id);
        if (rows.version < told.version) losses.push_back(entry_id + ": a version is lost");
        const auto content = boost::json::parse(rows.content);
        const auto said = content.at("window").as_string();
        if (said != "窗口 " + std::to_string(rows.version)) {
            losses.push_back(entry_id + ": version and text do not belong together");
        }
        // A fresh entry stands in version 2: made, then written by the import.
        if (rows.history != rows.version - 2) losses.push_back(entry_id + ": history lacks a save");
        if (rows.audit != rows.history) losses.push_back(entry_id + ": audit log lacks a save");
    }
    return losses;
}

std::vector<std::string> load_item_keys() {
    return {"drug-retail-licence",
            "liquidation-notice",
            "simplified-deregistration-notice",
            "sole-proprietorship-registration",
            "sole-proprietorship-cancellation",
            "individual-business-cancellation",
            "individual-business-registration",
            "food-business-licence-cancellation"};
}

std::vector<std::string> load_entry_ids() {
    std::vector<std::string> ids;
    for (const auto& key : load_item_keys()) ids.push_back(catalog::entry_id_of(key, kUnit));
    return ids;
}

}  // namespace yimen::test
