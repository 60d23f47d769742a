#include "app/command_line.h"

#include <functional>
#include <iostream>
#include <optional>
#include <string>
#include <system_error>

#include <CLI/CLI.hpp>

#include "app/commands.h"
#include "app/read_password.h"
#include "app/serve.h"

#include "platform/config/config.h"
#include "platform/db/store_full.h"

namespace yimen::app {

namespace {

using Work = std::function<int(const config::Config&)>;

/// The subcommands and what was chosen.
class CommandLine {
  public:
    CommandLine() {
        program_.require_subcommand(1);
        program_.fallthrough();
        program_
            .add_option("-c,--config", config_file_,
                        "TOML file, see yimen.sample.toml; every key can also be set by the "
                        "environment: YIMEN_SERVER_PORT")
            ->check(CLI::ExistingFile);
        add("serve", "Serve until SIGTERM",
            [](const config::Config& config) { return serve(config, {}); });
        add("demonstrate", "Load the demonstration city and serve it",
            [](const config::Config& config) { return demonstrate(config); });
        add("migrate", "Bring the schema up to date", migrate);
        add_import();
        add_superior();
        add_export();
        add_user_command();
        add_keys();
        add_backup();
        add_verify();
    }

    CLI::App& program() { return program_; }

    int run() const {
        const auto read = config::read_config_file(config_file_, config::process_environment());
        for (const auto& error : read.errors) std::cerr << error << '\n';
        if (!read.errors.empty()) return 2;
        return work_(read.config);
    }

  private:
    CLI::App* add(const std::string& name, const std::string& words, Work work) {
        auto* command = program_.add_subcommand(name, words);
        command->callback([this, work = std::move(work)] { work_ = work; });
        return command;
    }

    static void require(bool given, const std::string& name) {
        if (!given) throw CLI::RequiredError{name};
    }

    void add_import() {
        auto* command = program_.add_subcommand("import", "Bring in service items, one file each");
        // Called after the callback of its own subcommand, too.
        command->callback([this, command] {
            if (!command->get_subcommands().empty()) return;
            require(!import_.files.empty(), "files");
            require(!import_.author.empty(), "--author");
            require(!import_.reason.empty(), "--reason");
            work_ = [this](const config::Config& config) {
                import_.as = published_ ? catalog::ImportAs::Published : catalog::ImportAs::Draft;
                return import_files(config, import_);
            };
        });
        command->add_option("files", import_.files, "JSON files")->check(CLI::ExistingFile);
        command->add_flag("--published", published_,
                          "Put them in force at once, if the gate lets them through");
        command->add_option("--author", import_.author, "Who answers for the content");
        command->add_option("--reviewer", import_.reviewer, "Who has reviewed it");
        command->add_option("--reason", import_.reason, "Why");
        add_import_calendar(*command);
        add_import_places(*command);
    }

    void add_import_places(CLI::App& import) {
        auto* command =
            import.add_subcommand("places", "Bring in places and units, or what changed of them");
        command->callback([this] {
            work_ = [this](const config::Config& config) { return import_places(config, places_); };
        });
        command
            ->add_option("divisions", places_.divisions,
                         "CSV with the head code,name,parent,level, each place below its parent")
            ->required()
            ->check(CLI::ExistingFile);
        command
            ->add_option("units", places_.units,
                         "JSON list of units, each below the one it belongs to")
            ->required()
            ->check(CLI::ExistingFile);
    }

    void add_import_calendar(CLI::App& import) {
        auto* command = import.add_subcommand(
            "calendar", "Bring in the holidays of a year: JSON, or CSV with the head date,kind");
        command->callback([this] {
            work_ = [this](const config::Config& config) {
                return import_calendar(config, calendar_);
            };
        });
        command->add_option("file", calendar_.file, "Ends with .json or .csv")
            ->required()
            ->check(CLI::ExistingFile);
        command->add_option("--paper", calendar_.paper,
                            "Notice of the State Council on which it rests");
        command->add_flag("--preview", calendar_.preview,
                          "Show which days would change and store nothing");
    }

    void add_superior() {
        auto* command =
            add("superior", "Take in a version of the superior catalogue, one task an entry",
                [this](const config::Config& config) { return receive_file(config, receive_); });
        command->add_option("file", receive_.file, "JSON list of superior items")
            ->required()
            ->check(CLI::ExistingFile);
        command->add_option("--label", receive_.label, "How the superior names this version")
            ->required();
        command->add_option("--cause", receive_.cause, "Why it changed")
            ->required()
            ->check(CLI::IsMember({"basis", "delegation", "catalogue-update"}));
        command->add_flag("--whole", receive_.whole,
                          "The file is the whole catalogue: what it lacks is cancelled");
    }

    void add_export() {
        auto* command =
            add("export", "Write the whole catalogue as files",
                [this](const config::Config& config) { return export_to(config, place_); });
        command->add_option("folder", place_, "Folder, made when there is none")->required();
    }

    void add_user_command() {
        auto* command =
            add("user", "Create an account with a post", [this](const config::Config& config) {
                user_.password = read_new_password();
                return add_user(config, user_);
            });
        command->add_option("login", user_.login_name, "Name to sign in with")->required();
        command->add_option("--name", user_.display_name, "Name to show")->required();
        command->add_option("--unit", user_.unit_id, "Unit of the post")->required();
        command->add_option("--role", user_.role, "Role of the post, e.g. catalog-editor")
            ->required();
    }

    void add_keys() {
        auto* keys = program_.add_subcommand("keys", "Change the key of encrypted fields");
        keys->require_subcommand(1);
        const auto add_step = [&](const std::string& name, const std::string& words, Work work) {
            keys->add_subcommand(name, words)->callback([this, work = std::move(work)] {
                work_ = work;
            });
        };
        add_step("add", "First: add a key that seals nothing yet", add_key);
        add_step("activate", "Then: new fields take the newest key", activate_key);
        add_step("reseal", "At last: seal every field anew, while servers run", reseal);
    }

    void add_backup() {
        auto* backup =
            add("backup", "Copy a living SQLite store",
                [this](const config::Config& config) { return backup_to(config, place_); });
        backup->add_option("target", place_, "File that is not there yet")->required();
        auto* restore =
            add("restore", "Put a backup in the place of the store",
                [this](const config::Config& config) { return restore_from(config, place_); });
        restore->add_option("source", place_, "A backup")->required()->check(CLI::ExistingFile);
    }

    void add_verify() {
        auto* command =
            add("verify", "Check the audit log against itself and its anchors",
                [this](const config::Config& config) { return verify(config, anchors_); });
        command->add_option("--anchors", anchors_, "Anchor files, instead of the configured one");
    }

    CLI::App program_{"Yimen 一门: one door, every matter"};
    std::optional<std::filesystem::path> config_file_;
    Work work_;
    ImportFiles import_;
    ImportCalendar calendar_;
    ImportPlaces places_;
    bool published_ = false;
    ReceiveFile receive_;
    std::filesystem::path place_;
    AddUser user_;
    std::vector<std::filesystem::path> anchors_;
};

bool is_full_disk(const std::exception& thrown) {
    if (dynamic_cast<const db::StoreFull*>(&thrown) != nullptr) return true;
    const auto* system = dynamic_cast<const std::system_error*>(&thrown);
    return system != nullptr && system->code() == std::errc::no_space_on_device;
}

/// One sentence, in Chinese and in English.
std::string describe_end(const std::exception& thrown) {
    if (!is_full_disk(thrown)) return thrown.what();
    return "磁盘已满，请腾出空间后再启动。\nyimen: the disk is full; make room and start again (" +
           std::string{thrown.what()} + ")";
}

}  // namespace

int run_command_line(int argument_count, char** arguments) {
    CommandLine line;
    try {
        line.program().parse(argument_count, arguments);
        return line.run();
    } catch (const CLI::ParseError& error) {
        return line.program().exit(error);
    } catch (const std::exception& error) {
        std::cerr << "yimen: " << describe_end(error) << '\n';
        return 1;
    }
}

}  // namespace yimen::app
