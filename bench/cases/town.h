#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/application.h"
#include "cases/actions/known_terms.h"

#include "platform/db/database.h"

namespace yimen::bench {

/// Somebody who may sign in, and is.
struct Player {
    std::string account_id;
    std::string person_id;
    std::string cookie;
};

/// Those of one unit who handle its cases, three persons for the separation of duties.
struct Office {
    std::string unit_id;
    std::string division_code;
    Player clerk;
    Player examiner;
    Player second_examiner;
    Player decider;
};

/// The published items of the demonstration city with people who apply and people who handle.
class Town {
  public:
    /// Over the store of a stopped server, with its key file. Opens the accounts that are not there
    /// yet and a session for each.
    Town(db::Database& database, const clock::Clock& clock, const std::filesystem::path& key_file);

    /// At most so many items, in the order of their ids; only the one with this key where given.
    void open_items(std::size_t most, const std::string& key = {});
    /// `count` natural persons; the first `signed_in` of them get accounts.
    void add_people(std::size_t count, std::size_t signed_in);

    app::Application& application() { return application_; }
    db::Database& database() { return database_; }
    const std::vector<std::shared_ptr<const cases::ItemTerms>>& items() const { return items_; }
    const Office& office_of(const cases::ItemTerms& item) const {
        return offices_.at(item.unit_id);
    }
    const std::map<std::string, Office>& offices() const { return offices_; }
    const std::vector<std::string>& person_ids() const { return person_ids_; }
    const std::vector<Player>& applicants() const { return applicants_; }

    /// `role<TAB>unit<TAB>division<TAB>account<TAB>person<TAB>cookie` for each, for who asks over
    /// HTTP.
    void write_cast(const std::filesystem::path& file) const;

  private:
    Player add_officer(const std::string& login_name, const std::string& unit_id,
                       const std::string& role);
    Player sign_in(const std::string& login_name);

    db::Database& database_;
    app::Application application_;
    std::vector<std::shared_ptr<const cases::ItemTerms>> items_;
    std::map<std::string, Office> offices_;
    std::vector<std::string> person_ids_;
    std::vector<Player> applicants_;
};

}  // namespace yimen::bench
