#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "ratings/actions/read_ratings.h"
#include "ratings/domain/rating.h"

/// Ratings in the shapes of api/openapi.yaml.
namespace yimen::ratings::bodies {

struct SaidBody {
    std::int64_t level = 0;
    std::vector<std::string> options;
    std::optional<std::string> words;
    std::optional<bool> anonymous;
    std::optional<std::string> channel;
};
BOOST_DESCRIBE_STRUCT(SaidBody, (), (level, options, words, anonymous, channel))

struct CodeSaidBody {
    std::string number;
    std::string query_code;
    std::optional<std::int64_t> contact;
    std::int64_t level = 0;
    std::vector<std::string> options;
    std::optional<std::string> words;
    std::optional<bool> anonymous;
    std::optional<std::string> channel;
};
BOOST_DESCRIBE_STRUCT(CodeSaidBody, (),
                      (number, query_code, contact, level, options, words, anonymous, channel))

struct CodeBody {
    std::string number;
    std::string query_code;
};
BOOST_DESCRIBE_STRUCT(CodeBody, (), (number, query_code))

struct GivenBody {
    std::int64_t level = 0;
    std::vector<std::string> options;
    std::string words;
    std::string channel;
    bool anonymous = false;
    std::string on;
};
BOOST_DESCRIBE_STRUCT(GivenBody, (), (level, options, words, channel, anonymous, on))

struct SlotBody {
    std::optional<std::int64_t> contact;
    std::optional<std::string> act;
    std::optional<std::string> on;
    std::string unit_name;
    bool open = false;
    std::optional<GivenBody> rating;
};
BOOST_DESCRIBE_STRUCT(SlotBody, (), (contact, act, on, unit_name, open, rating))

struct SlotsBody {
    std::string number;
    std::string item_name;
    bool may_rate = false;
    std::vector<SlotBody> slots;
};
BOOST_DESCRIBE_STRUCT(SlotsBody, (), (number, item_name, may_rate, slots))

struct SeenRatingBody {
    std::string rating_id;
    std::optional<std::string> case_id;
    std::optional<std::string> case_number;
    std::string about;
    std::optional<std::string> act;
    std::string item_name;
    std::int64_t level = 0;
    std::vector<std::string> options;
    std::string words;
    std::string channel;
    bool anonymous = false;
    std::string when;
};
BOOST_DESCRIBE_STRUCT(SeenRatingBody, (),
                      (rating_id, case_id, case_number, about, act, item_name, level, options,
                       words, channel, anonymous, when))

struct RatingPageBody {
    std::vector<SeenRatingBody> ratings;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(RatingPageBody, (), (ratings, next))

struct LevelCountBody {
    std::int64_t level = 0;
    std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(LevelCountBody, (), (level, count))

struct FiguresBody {
    std::int64_t ended = 0;
    std::int64_t offered = 0;
    std::int64_t rated = 0;
    std::int64_t contacts = 0;
    std::int64_t anonymous = 0;
    std::vector<LevelCountBody> levels;
};
BOOST_DESCRIBE_STRUCT(FiguresBody, (), (ended, offered, rated, contacts, anonymous, levels))

struct OptionBody {
    std::string code;
    std::string name;
    std::string name_en;
};
BOOST_DESCRIBE_STRUCT(OptionBody, (), (code, name, name_en))

struct LevelBody {
    std::int64_t level = 0;
    std::string name;
    bool bad = false;
    std::vector<OptionBody> options;
};
BOOST_DESCRIBE_STRUCT(LevelBody, (), (level, name, bad, options))

struct LevelsBody {
    std::vector<LevelBody> levels;
    std::int64_t words_most = 0;
};
BOOST_DESCRIBE_STRUCT(LevelsBody, (), (levels, words_most))

/// Without a channel it is the usual one of the entrance.
template <class Body>
Said to_said(Body&& body, Channel usual) {
    return {.level = body.level,
            .options = std::move(body.options),
            .words = std::move(body.words).value_or(""),
            .channel = std::move(body.channel).value_or(std::string{row_of(usual).name}),
            .anonymous = body.anonymous.value_or(false)};
}

SlotsBody to_body(const Slots& slots);
SeenRatingBody to_body(const SeenRating& seen);
FiguresBody to_body(const Figures& figures);
/// All levels with their options, best first.
LevelsBody all_levels();

}  // namespace yimen::ratings::bodies
