#include "ratings/http/bodies.h"

namespace yimen::ratings::bodies {

namespace {

std::optional<std::string> text_or_none(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

GivenBody to_given(const Rating& rating) {
    return {.level = rating.level,
            .options = rating.options,
            .words = rating.words,
            .channel = std::string{row_of(rating.channel).name},
            .anonymous = rating.anonymous,
            .on = rating.on.iso()};
}

}  // namespace

SlotsBody to_body(const Slots& slots) {
    SlotsBody body{.number = slots.number,
                   .item_name = slots.item_name,
                   .may_rate = slots.may_rate,
                   .slots = {}};
    for (const auto& slot : slots.slots) {
        body.slots.push_back(
            {.contact = slot.contact,
             .act = text_or_none(slot.act),
             .on = slot.on ? std::optional{slot.on->iso()} : std::nullopt,
             .unit_name = slot.unit_name,
             .open = slot.open,
             .rating = slot.rating ? std::optional{to_given(*slot.rating)} : std::nullopt});
    }
    return body;
}

SeenRatingBody to_body(const SeenRating& seen) {
    return {.rating_id = seen.id,
            .case_id = text_or_none(seen.case_id),
            .case_number = text_or_none(seen.case_number),
            .about = std::string{name_of(seen.about)},
            .act = text_or_none(seen.act),
            .item_name = seen.item_name,
            .level = seen.level,
            .options = seen.options,
            .words = seen.words,
            .channel = std::string{row_of(seen.channel).name},
            .anonymous = seen.anonymous,
            .when = seen.when};
}

FiguresBody to_body(const Figures& figures) {
    FiguresBody body{.ended = figures.ended,
                     .offered = figures.offered,
                     .rated = figures.rated,
                     .contacts = figures.contacts,
                     .anonymous = figures.anonymous,
                     .levels = {}};
    for (const auto& row : kLevels) {
        body.levels.push_back(
            {row.level, figures.by_level.at(static_cast<std::size_t>(row.level - 1))});
    }
    return body;
}

LevelsBody all_levels() {
    LevelsBody body{.levels = {}, .words_most = kWordsLengthMax};
    for (const auto& row : kLevels) {
        LevelBody level{row.level, std::string{row.name}, row.bad, {}};
        for (const auto& option : kOptions) {
            if (level_of(option) != row.level) continue;
            level.options.push_back({std::string{option.code}, std::string{option.chinese},
                                     std::string{option.english}});
        }
        body.levels.push_back(std::move(level));
    }
    return body;
}

}  // namespace yimen::ratings::bodies
