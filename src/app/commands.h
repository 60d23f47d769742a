#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "catalog/actions/import_items.h"

#include "platform/config/config.h"

/// What the subcommands do. Each brings the process's exit code and says on standard output what
/// it did; throws std::runtime_error with one clear sentence when it cannot begin.
namespace yimen::app {

/// Loads the demonstration city into `folder`, then serves it.
int demonstrate(config::Config config);

int migrate(const config::Config& config);

struct ImportFiles {
    std::vector<std::filesystem::path> files;  ///< one item each
    catalog::ImportAs as = catalog::ImportAs::Draft;
    std::string author;
    std::string reviewer;
    std::string reason;
};
int import_files(const config::Config& config, const ImportFiles& wanted);

struct ImportCalendar {
    std::filesystem::path file;  ///< .json or .csv, as calendar::read_tables has them
    std::string paper;           ///< of the tables that name none
    bool preview = false;        ///< nothing is stored
};
int import_calendar(const config::Config& config, const ImportCalendar& wanted);

struct ImportPlaces {
    std::filesystem::path divisions;  ///< CSV, as people::read_divisions has it
    std::filesystem::path units;      ///< JSON list of people::Unit
};
/// Places and units of a new house, or what changed of them.
int import_places(const config::Config& config, const ImportPlaces& wanted);

struct ReceiveFile {
    std::filesystem::path file;  ///< JSON list of superior items
    std::string label;
    std::string cause;
    bool whole = false;  ///< what the file lacks is cancelled
};

/// Takes in a version of the superior catalogue, as the desk does.
int receive_file(const config::Config& config, const ReceiveFile& wanted);

/// One file an item, and the reference files, into `folder`, which is made.
int export_to(const config::Config& config, const std::filesystem::path& folder);

struct AddUser {
    std::string login_name;
    std::string display_name;
    std::string unit_id;
    std::string role;
    std::string password;
};
int add_user(const config::Config& config, const AddUser& wanted);

/// Adds a key to the key file; nothing is sealed with it yet.
int add_key(const config::Config& config);
/// New fields take the newest key.
int activate_key(const config::Config& config);
/// Seals every encrypted field with the active key, while servers run.
int reseal(const config::Config& config);

int backup_to(const config::Config& config, const std::filesystem::path& target);

/// Puts a backup in the place of the store; what was there is kept beside it.
int restore_from(const config::Config& config, const std::filesystem::path& source);

/// Checks the audit log against itself and the anchor files.
int verify(const config::Config& config, const std::vector<std::filesystem::path>& anchor_files);

}  // namespace yimen::app
