#include "platform/search/suggesting.h"

#include <algorithm>

namespace yimen::search {

namespace {

constexpr float kNameBegins = 3;
constexpr float kNameHolds = 2;
constexpr float kWordHolds = 1;
constexpr float kFoundMost = 0.9F;

float score_of(const Profile& profile, std::u32string_view typed) {
    const auto place = profile.name_text().find(typed);
    if (place == 0) return kNameBegins;
    if (place != std::u32string::npos) return kNameHolds;
    for (const auto& phrase : profile.phrases) {
        if (phrase.text.find(typed) != std::u32string::npos) return kWordHolds;
    }
    return 0;
}

Number most_asked_for(const Corpus& corpus, const Profile& profile) {
    return *std::max_element(
        profile.documents.begin(), profile.documents.end(), [&](Number one, Number other) {
            return corpus.document(one).popularity < corpus.document(other).popularity;
        });
}

}  // namespace

std::vector<Scored> score_names(const Corpus& corpus, std::u32string_view typed,
                                const std::vector<Scored>& found) {
    std::vector<Scored> best(corpus.name_count());
    const auto offer = [&](Number name, const Scored& scored) {
        if (scored.score > best[name].score) best[name] = scored;
    };
    for (const auto& profile : corpus.profiles()) {
        if (profile.documents.empty()) continue;
        const auto score = score_of(profile, typed);
        if (score > 0) offer(profile.name, {score, most_asked_for(corpus, profile)});
    }
    float highest = 0;
    for (const auto& one : found) highest = std::max(highest, one.score);
    for (const auto& one : found) {
        offer(corpus.profiles()[corpus.profile_of(one.document)].name,
              {kFoundMost * one.score / highest, one.document});
    }
    std::erase_if(best, [](const Scored& one) { return one.score == 0; });
    return best;
}

}  // namespace yimen::search
