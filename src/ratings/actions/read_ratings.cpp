#include "ratings/actions/read_ratings.h"

#include <algorithm>

#include "cases/cases.h"

namespace yimen::ratings {

namespace {

const Problem kNotFound{ProblemKind::NotFound, "not-found", {}, {}};

std::string unit_name(db::Transaction& transaction, const std::string& unit_id) {
    const auto unit = people::find_unit(transaction, unit_id);
    return unit ? unit->name : std::string{};
}

const Rating* find_rating(const std::vector<Rating>& ratings, About about, std::int64_t serial) {
    for (const auto& one : ratings) {
        if (one.about == about && (about == About::Case || one.serial == serial)) return &one;
    }
    return nullptr;
}

enum class Sayings : std::uint8_t { Told, Left };

Slots slots_of(db::Transaction& transaction, const cases::RatedCase& rated, Sayings sayings) {
    auto ratings = RatingStore{transaction}.list_of_case(rated.case_id);
    // A case that was reopened may have been rated before; the last rating counts.
    std::reverse(ratings.begin(), ratings.end());
    const auto said_of = [&](const Rating* rating) {
        const bool told = rating != nullptr && sayings == Sayings::Told;
        return told ? std::optional{*rating} : std::nullopt;
    };
    Slots found{.number = rated.number,
                .item_name = rated.item_name,
                .may_rate = rated.may_rate,
                .slots = {}};
    const auto* whole = find_rating(ratings, About::Case, 0);
    if (rated.ended_unrated || whole != nullptr) {
        found.slots.push_back({.contact = std::nullopt,
                               .act = {},
                               .on = std::nullopt,
                               .unit_name = unit_name(transaction, rated.unit_id),
                               .open = rated.ended_unrated,
                               .rating = said_of(rated.ended_unrated ? nullptr : whole)});
    }
    for (const auto& contact : rated.contacts) {
        const auto* rating = find_rating(ratings, About::Contact, contact.serial);
        found.slots.push_back({.contact = contact.serial,
                               .act = std::string{cases::row_of(contact.act).name},
                               .on = contact.on,
                               .unit_name = unit_name(transaction, contact.unit_id),
                               .open = rating == nullptr,
                               .rating = said_of(rating)});
    }
    return found;
}

SeenRating seen_of(const Rating& rating) {
    return {.id = rating.id,
            .case_id = rating.case_id,
            .case_number = rating.case_number,
            .about = rating.about,
            .act = rating.act,
            .item_name = rating.item_name,
            .level = rating.level,
            .options = rating.options,
            .words = rating.words,
            .channel = rating.channel,
            .anonymous = rating.anonymous,
            .when = rating.on.iso()};
}

}  // namespace

Result<Slots> list_slots(std::string_view case_id, const people::Person& person, Services& services,
                         cases::Office& office) {
    return services.database.read([&](db::Transaction& transaction) -> Result<Slots> {
        const auto rated =
            cases::find_rated_case(transaction, case_id, person, services.clock.today(), office);
        if (!rated) return rated.problem();
        if (!rated->by_applicant) return kNotFound;
        return slots_of(transaction, *rated, Sayings::Told);
    });
}

Result<Slots> list_slots_by_code(std::string_view number, std::string_view query_code,
                                 Services& services, cases::Office& office) {
    return services.database.read([&](db::Transaction& transaction) -> Result<Slots> {
        const auto rated = cases::find_rated_case_by_code(transaction, number, query_code, office);
        if (!rated) return rated.problem();
        return slots_of(transaction, *rated, Sayings::Left);
    });
}

Result<std::vector<SeenRating>> list_ratings_of_case(std::string_view case_id,
                                                     const people::Person& officer,
                                                     Services& services, cases::Office& office) {
    return services.database.read(
        [&](db::Transaction& transaction) -> Result<std::vector<SeenRating>> {
            const auto rated = cases::find_rated_case(transaction, case_id, officer,
                                                      services.clock.today(), office);
            if (!rated) return rated.problem();
            if (rated->by_applicant) return kNotFound;
            std::vector<SeenRating> seen;
            for (const auto& rating : RatingStore{transaction}.list_of_case(case_id)) {
                if (rating.anonymous && !rated->supervises) continue;
                seen.push_back(seen_of(rating));
            }
            return seen;
        });
}

Result<std::vector<SeenRating>> list_ratings(const WhichRatings& which, const RatingPage& page,
                                             const people::Person& officer, Services& services) {
    return services.database.read(
        [&](db::Transaction& transaction) -> Result<std::vector<SeenRating>> {
            const Reading reading{transaction, officer, which};
            if (reading.sight() == Sight::None) {
                return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
            }
            return reading.list(page);
        });
}

Result<Figures> count_ratings(const std::string& unit_id, const people::Person& officer,
                              Services& services) {
    const WhichRatings which{.unit_id = unit_id, .division_code = {}, .wanted = {}};
    return services.database.read([&](db::Transaction& transaction) -> Result<Figures> {
        if (Reading{transaction, officer, which}.sight() == Sight::None) {
            return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
        }
        auto figures = RatingStore{transaction}.count_of_unit(unit_id);
        for (const auto& ended : cases::count_ended(transaction, unit_id)) {
            figures.ended += ended.count;
            if (cases::may_be_rated(ended.state)) figures.offered += ended.count;
        }
        return figures;
    });
}

}  // namespace yimen::ratings
