#include "ratings/store/rating_store.h"

#include "ratings/store/queries.h"

namespace yimen::ratings {

namespace {

constexpr char kBetween = ',';

std::string joined(const std::vector<std::string>& codes) {
    std::string text;
    for (const auto& code : codes) {
        if (!text.empty()) text += kBetween;
        text += code;
    }
    return text;
}

std::vector<std::string> codes_in(std::string_view text) {
    std::vector<std::string> codes;
    while (!text.empty()) {
        const auto end = text.find(kBetween);
        codes.emplace_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return codes;
}

About about_in(const std::string& name) {
    const auto about = find_about(name);
    if (!about) throw db::DatabaseError{"ratings: nothing is rated so"};
    return *about;
}

Channel channel_in(const std::string& name) {
    const auto channel = find_channel(name);
    if (!channel) throw db::DatabaseError{"ratings: no such channel"};
    return *channel;
}

Rating to_rating(const db::Row& row) {
    const auto on = Day::parse(row.text(16));
    if (!on) throw db::DatabaseError{"ratings: no day"};
    return {.id = row.text(0),
            .case_id = row.text(1),
            .case_number = row.text(2),
            .serial = row.integer(3),
            .about = about_in(row.text(4)),
            .act = row.text(5),
            .entry_id = row.text(6),
            .item_name = row.text(7),
            .unit_id = row.text(8),
            .division_code = row.text(9),
            .level = row.integer(10),
            .options = codes_in(row.text(11)),
            .words = row.text(12),
            .channel = channel_in(row.text(13)),
            .anonymous = row.truth(14),
            .account = row.text(15),
            .on = *on,
            .at = Instant{row.integer(17)}};
}

SeenRating to_seen(const db::Row& row) {
    return {.id = row.text(0),
            .case_id = row.text(1),
            .case_number = row.text(2),
            .about = about_in(row.text(3)),
            .act = row.text(4),
            .item_name = row.text(5),
            .level = row.integer(6),
            .options = codes_in(row.text(7)),
            .words = row.text(8),
            .channel = channel_in(row.text(9)),
            .anonymous = row.truth(10),
            .when = row.text(11)};
}

/// What stands for others in LIKE stands for itself.
std::string pattern_of(std::string_view text) {
    std::string pattern = "%";
    for (const char one : text) {
        if (one == '%' || one == '_' || one == '!') pattern += '!';
        pattern += one;
    }
    if (!text.empty()) pattern += '%';
    return pattern;
}

/// Ids begin with a year; nothing lies after this one.
std::string_view before(std::string_view before_id) {
    return before_id.empty() ? "~" : before_id;
}

}  // namespace

void RatingStore::add(const Rating& rating) {
    transaction_.execute(sql::insert_rating, rating.id, rating.case_id, rating.case_number,
                         rating.serial, name_of(rating.about), rating.act, rating.entry_id,
                         rating.item_name, rating.unit_id, rating.division_code, rating.level,
                         joined(rating.options), rating.words, row_of(rating.channel).name,
                         rating.anonymous, rating.account, rating.on.iso(), rating.at.milliseconds);
}

bool RatingStore::is_rated(std::string_view case_id, std::int64_t serial) const {
    return transaction_.query_one(sql::find_rating_of_slot, case_id, serial).has_value();
}

std::vector<Rating> RatingStore::list_of_case(std::string_view case_id) const {
    std::vector<Rating> ratings;
    for (const auto& row : transaction_.query(sql::list_ratings_of_case, case_id)) {
        ratings.push_back(to_rating(row));
    }
    return ratings;
}

std::vector<SeenRating> RatingStore::list(const db::Statement& statement, std::string_view place,
                                          const Wanted& wanted, const RatingPage& page) const {
    std::vector<SeenRating> seen;
    for (const auto& row :
         transaction_.query(statement, place, before(page.before_id), page.limit, wanted.level,
                            wanted.about, wanted.channel, pattern_of(wanted.text))) {
        seen.push_back(to_seen(row));
    }
    return seen;
}

std::vector<SeenRating> RatingStore::list_of_unit(std::string_view unit_id, const Wanted& wanted,
                                                  const RatingPage& page) const {
    return list(sql::list_ratings_of_unit, unit_id, wanted, page);
}

std::vector<SeenRating> RatingStore::list_whole_of_unit(std::string_view unit_id,
                                                        const Wanted& wanted,
                                                        const RatingPage& page) const {
    return list(sql::list_whole_ratings_of_unit, unit_id, wanted, page);
}

std::vector<SeenRating> RatingStore::list_whole_of_division(std::string_view division_code,
                                                            const Wanted& wanted,
                                                            const RatingPage& page) const {
    return list(sql::list_whole_ratings_of_division, division_code, wanted, page);
}

Figures RatingStore::count_of_unit(std::string_view unit_id) const {
    Figures figures;
    for (const auto& row : transaction_.query(sql::count_ratings_of_unit, unit_id)) {
        const auto count = row.integer(3);
        if (about_in(row.text(0)) == About::Case) {
            figures.rated += count;
        } else {
            figures.contacts += count;
        }
        if (row.truth(2)) figures.anonymous += count;
        figures.by_level.at(static_cast<std::size_t>(row.integer(1) - 1)) += count;
    }
    return figures;
}

}  // namespace yimen::ratings
