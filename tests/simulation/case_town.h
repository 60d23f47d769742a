#pragma once

#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "case_law/life.h"
#include "cases/actions/act_on_case.h"
#include "city/city.h"

namespace yimen::law {

/// A made-up item as the catalogue has it.
struct TownItem {
    Item item;
    std::string entry_id;
};

/// A city on a real store with made-up items in force, days on which its offices are closed, and
/// everybody of the cast.
class CaseTown {
  public:
    CaseTown(test::Engine engine, std::mt19937_64& random);

    const Almanac& almanac() const { return *almanac_; }
    const std::vector<TownItem>& items() const { return items_; }
    people::Person person(unsigned number) const;
    /// The place in which all its items are handled.
    std::string division() const;
    const std::string& applicant_id() const { return applicant_id_; }
    Services& services() { return city_.application().services(); }
    cases::Office& office() { return city_.application().office(); }

    Day today() const { return city_.today(); }
    void pass_days(std::int64_t days) { city_.set_day(add_days(city_.today(), days)); }

    /// Names of the cast and of made-up units stand for identifiers of the store.
    std::string id_of(const std::string& name) const;
    /// The case with names in the place of those identifiers.
    cases::Case with_names(cases::Case filed) const;

  private:
    void hire();
    void appoint_examiner(const std::string& account_id, const std::string& unit_id);
    void close_offices(std::mt19937_64& random);
    void publish_items(std::mt19937_64& random);

    test::City city_;
    std::unique_ptr<Almanac> almanac_;
    std::vector<TownItem> items_;
    std::string applicant_id_;
    std::vector<std::pair<std::string, std::string>> ids_;
};

}  // namespace yimen::law
