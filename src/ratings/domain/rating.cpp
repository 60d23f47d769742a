#include "ratings/domain/rating.h"

#include <algorithm>

#include "core/text/text.h"

namespace yimen::ratings {

namespace {

const OptionRow* find_option(std::string_view code) {
    const auto* found = std::find_if(kOptions.begin(), kOptions.end(),
                                     [&](const OptionRow& row) { return row.code == code; });
    return found == kOptions.end() ? nullptr : found;
}

void check_options(const Said& said, std::vector<FieldProblem>& faults) {
    if (find_level(said.level) == nullptr) return;
    for (std::size_t at = 0; at < said.options.size(); ++at) {
        const auto& code = said.options[at];
        const auto pointer = "/options/" + std::to_string(at);
        const auto* option = find_option(code);
        if (option == nullptr || level_of(*option) != said.level) {
            faults.push_back({pointer, "rating-option-unknown", {{"code", code}}});
            continue;
        }
        const auto here = said.options.begin() + static_cast<std::ptrdiff_t>(at);
        if (std::find(said.options.begin(), here, code) != here) {
            faults.push_back({pointer, "rating-option-twice", {{"code", code}}});
        }
    }
}

bool is_ground_missing(const Said& said) {
    const auto* level = find_level(said.level);
    return level != nullptr && level->bad && said.options.empty() && said.words.empty();
}

bool is_channel_of(std::string_view name, Entrance entrance) {
    const auto channel = find_channel(name);
    return channel && row_of(*channel).by_code == (entrance == Entrance::QueryCode);
}

}  // namespace

const LevelRow* find_level(std::int64_t level) {
    const auto* found = std::find_if(kLevels.begin(), kLevels.end(),
                                     [&](const LevelRow& row) { return row.level == level; });
    return found == kLevels.end() ? nullptr : found;
}

const ChannelRow& row_of(Channel channel) {
    return kChannels.at(static_cast<std::size_t>(channel));
}

std::optional<Channel> find_channel(std::string_view name) {
    for (const auto& row : kChannels) {
        if (row.name == name) return row.channel;
    }
    return std::nullopt;
}

std::optional<About> find_about(std::string_view name) {
    for (std::size_t at = 0; at < kAboutNames.size(); ++at) {
        if (kAboutNames[at] == name) return static_cast<About>(at);
    }
    return std::nullopt;
}

std::string_view name_of(About about) {
    return kAboutNames.at(static_cast<std::size_t>(about));
}

std::int64_t level_of(const OptionRow& option) {
    return option.code.front() - '0';
}

std::vector<FieldProblem> find_faults(const Said& said, Entrance entrance) {
    std::vector<FieldProblem> faults;
    if (find_level(said.level) == nullptr) {
        faults.push_back({"/level",
                          "number-out-of-range",
                          {{"least", std::to_string(kLevels.back().level)},
                           {"most", std::to_string(kLevels.front().level)}}});
    }
    check_options(said, faults);
    if (text::length(said.words) > kWordsLengthMax) {
        faults.push_back({"/words", "text-too-long", {{"limit", std::to_string(kWordsLengthMax)}}});
    }
    if (is_ground_missing(said)) faults.push_back({"/options", "rating-ground-required", {}});
    if (!is_channel_of(said.channel, entrance)) {
        faults.push_back({"/channel", "rating-channel-unknown", {{"channel", said.channel}}});
    }
    return faults;
}

std::string rating_id_of(Day on, bool anonymous, std::string_view token) {
    constexpr std::size_t kMonth = 7;
    const auto day = on.iso();
    return (anonymous ? day.substr(0, kMonth) : day) + '.' + std::string{token};
}

}  // namespace yimen::ratings
