#include "platform/search/best_hits.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace yimen::search {

namespace {

/// Scores that differ by less are the same to a reader: there popularity decides.
constexpr float kScoreStep = 0.002F;

/// Of the best score: above it a second document of one name waits for the first of another.
constexpr float kHigh = 0.3F;

struct Ranked {
    std::int64_t steps = 0;
    std::int64_t popularity = 0;
    Number document = 0;
    float score = 0;
};

bool is_before(const Ranked& one, const Ranked& other) {
    return std::tie(other.steps, other.popularity, one.document) <
           std::tie(one.steps, one.popularity, other.document);
}

bool is_behind(const Ranked& one, const Ranked& other) {
    return is_before(other, one);
}

std::vector<Ranked> rank(const Corpus& corpus, const std::vector<Scored>& scored) {
    std::vector<Ranked> ranked;
    ranked.reserve(scored.size());
    for (const auto& one : scored) {
        ranked.push_back({std::lround(one.score / kScoreStep),
                          corpus.document(one.document).popularity, one.document, one.score});
    }
    return ranked;
}

class Selection {
  public:
    Selection(const Corpus& corpus, const Accept& accept) : corpus_(corpus), accept_(accept) {}

    /// The first of each name among the high ones.
    void take_leaders(const std::vector<Ranked>& ranked);

    /// The best that are not taken yet, until there are `limit`.
    void fill(std::vector<Ranked> ranked, std::size_t limit);

    std::vector<Hit> hits(std::size_t limit) const;

  private:
    bool accepted(const Ranked& one) const {
        return !accept_ || accept_(corpus_.document(one.document).id);
    }

    const Corpus& corpus_;
    const Accept& accept_;
    std::vector<Ranked> taken_;
};

void Selection::take_leaders(const std::vector<Ranked>& ranked) {
    float highest = 0;
    for (const auto& one : ranked) highest = std::max(highest, one.score);

    std::vector<const Ranked*> first_of(corpus_.name_count(), nullptr);
    for (const auto& one : ranked) {
        if (one.score < kHigh * highest) continue;
        auto& first = first_of[corpus_.profiles()[corpus_.profile_of(one.document)].name];
        if ((first == nullptr || is_before(one, *first)) && accepted(one)) first = &one;
    }
    for (const auto* first : first_of) {
        if (first != nullptr) taken_.push_back(*first);
    }
    std::sort(taken_.begin(), taken_.end(), is_before);
}

void Selection::fill(std::vector<Ranked> ranked, std::size_t limit) {
    if (taken_.size() >= limit) return;
    std::vector<bool> is_taken(corpus_.document_count(), false);
    for (const auto& one : taken_) is_taken[one.document] = true;
    std::make_heap(ranked.begin(), ranked.end(), is_behind);
    while (taken_.size() < limit && !ranked.empty()) {
        std::pop_heap(ranked.begin(), ranked.end(), is_behind);
        const auto one = ranked.back();
        ranked.pop_back();
        if (!is_taken[one.document] && accepted(one)) taken_.push_back(one);
    }
}

std::vector<Hit> Selection::hits(std::size_t limit) const {
    const auto count = std::min(limit, taken_.size());
    std::vector<Hit> hits;
    hits.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        hits.push_back({corpus_.document(taken_[i].document).id, taken_[i].score});
    }
    return hits;
}

}  // namespace

std::vector<Hit> take_best(const Corpus& corpus, const std::vector<Scored>& scored,
                           std::size_t limit, const Accept& accept) {
    if (limit == 0) return {};
    auto ranked = rank(corpus, scored);
    Selection selection{corpus, accept};
    selection.take_leaders(ranked);
    selection.fill(std::move(ranked), limit);
    return selection.hits(limit);
}

}  // namespace yimen::search
