#pragma once

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/actions/published_catalog.h"
#include "catalog/domain/service_item.h"
#include "people/domain/person.h"
#include "support/store.h"

#include "core/result.h"
#include "platform/clock/clock.h"
#include "platform/search/index.h"
#include "platform/services.h"

namespace yimen::simulation {

enum class Kind : std::uint8_t {
    Save,
    Submit,
    Approve,
    Return,
    Publish,
    Retire,
    Import,           ///< as a draft
    ImportPublished,  ///< in force at once
};
inline constexpr int kKinds = 8;

/// The word of the lifecycle's table, and of the entry's history, for this kind of act.
std::string_view act_name(Kind kind);

/// One thing that somebody does. Numbers are taken modulo what there is, so that every step makes
/// sense whatever other steps are left out.
struct Step {
    Kind kind = Kind::Save;
    unsigned entry = 0;
    unsigned officer = 0;
    unsigned content = 0;       ///< which text is saved or imported
    unsigned versions_ago = 0;  ///< 0: the officer has read the entry as it stands
    unsigned days = 0;          ///< that pass before
    bool with_reason = true;
};

/// In words, to be read by whoever looks for the fault.
std::string describe(const Step& step);

std::vector<Step> random_steps(std::size_t count, std::mt19937_64& random);

/// Two units in two counties, officers of every duty, and a catalogue, on a real store. Acts go
/// through the actions that the API uses.
class Town {
  public:
    explicit Town(test::Engine engine);

    static constexpr unsigned kEntries = 6;
    /// The entries of one run; made by its first acts.
    std::string item_key(std::string_view run, unsigned entry) const;
    std::string entry_id(std::string_view run, unsigned entry) const;
    std::string unit_id(unsigned entry) const;

    const people::Person& officer(unsigned number) const;
    /// Whether the officer holds the duty for that unit, told from how the town was set up and not
    /// from the code that decides it.
    bool may(unsigned officer, Kind kind, unsigned entry) const;

    void pass_days(unsigned days);
    /// `version` is the one that the officer says to have read.
    Result<Done> act(const Step& step, std::string_view run, std::int64_t version);

    db::Database& database() { return *database_; }
    catalog::PublishedCatalog& published() { return *published_; }
    const Services& services() const { return services_; }

  private:
    Result<Done> import(const Step& step, std::string_view run);
    catalog::ServiceItem content_of(const Step& step, std::string_view run) const;

    test::TemporaryStore store_;
    clock::FixedClock clock_;
    std::unique_ptr<db::Database> database_;
    Services services_;
    std::unique_ptr<search::Index> index_;
    std::unique_ptr<catalog::PublishedCatalog> published_;
};

}  // namespace yimen::simulation
