#include "platform/search/ranking.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "platform/search/reading.h"

namespace yimen::search {

namespace {

constexpr float kName = 1.0F;
constexpr float kWord = 0.9F;
constexpr float kBody = 0.2F;
constexpr float kSingleCharacter = 0.35F;  ///< against a pair
constexpr float kBodyCommonness = 0.3F;    ///< a token common in bodies may still tell in a name
constexpr float kExactName = 10;
constexpr float kExactWord = 2;
constexpr float kLikeness = 0.7F;
constexpr float kInThePlace = 1.25F;
constexpr float kRewritten = 0.7F;  ///< of the score: what was typed counts for more
constexpr float kShown = 0.12F;     ///< of the best score: what lies below is noise
constexpr std::size_t kTermsMost = 48;
constexpr std::size_t kComparedMost = 64;

struct Term {
    Token token = 0;
    float mass = 0;
    std::span<const Number> names;
    std::span<const Number> words;
    std::span<const Number> bodies;
};

/// What of the documents a wording is held against.
enum class Reach { Everything, NamesAndWords };

class Wording {
  public:
    Wording(const Corpus& corpus, const std::u32string& text, Reach reach)
        : corpus_(corpus), text_(text), reach_(reach) {
        read_terms();
    }

    bool has_terms() const { return !terms_.empty(); }

    /// Raises `best` where this wording, times `factor`, does better.
    void score(float factor, std::vector<float>& best) const;

  private:
    void read_terms();
    void read_terms(const std::vector<bool>& weightless);
    Term make_term(Token token, float factor) const;
    void compare(std::vector<float>& likeness, const std::vector<float>& by_profile) const;
    float likeness_to(const Phrase& phrase) const;
    float mass_of(Token token) const;

    const Corpus& corpus_;
    const std::u32string& text_;
    Reach reach_;
    std::u32string joined_;
    std::u32string core_;  ///< without what weighs nothing
    std::vector<Term> terms_;
    float total_ = 0;
};

Term Wording::make_term(Token token, float factor) const {
    Term term{token, 0, corpus_.names().at(token), corpus_.words().at(token),
              corpus_.bodies().at(token)};
    if (term.names.empty() && term.words.empty() && term.bodies.empty()) return term;
    const auto profiles = static_cast<float>(corpus_.profiles().size());
    const auto documents = static_cast<float>(corpus_.document_count());
    const auto share = static_cast<float>(term.names.size() + term.words.size()) / profiles +
                       kBodyCommonness * static_cast<float>(term.bodies.size()) / documents;
    const auto least = 0.5F / profiles;
    term.mass = factor * std::log1p((1.0F + least) / (share + least));
    if (reach_ == Reach::NamesAndWords) term.bodies = {};
    return term;
}

void Wording::read_terms(const std::vector<bool>& weightless) {
    std::vector<bool> covered(text_.size(), false);
    for (std::size_t i = 1; i < text_.size(); ++i) {
        if (text_[i - 1] == U' ' || text_[i] == U' ') continue;
        if (weightless[i - 1] && weightless[i]) continue;
        const auto term = make_term(token_of(text_[i - 1], text_[i]), 1);
        if (term.mass == 0) continue;
        covered[i - 1] = covered[i] = true;
        terms_.push_back(term);
    }
    const auto speaks = [&](std::size_t i) {
        return i < text_.size() && text_[i] != U' ' && !weightless[i];
    };
    for (std::size_t i = 0; i < text_.size(); ++i) {
        if (!speaks(i) || covered[i] || speaks(i - 1) || speaks(i + 1)) continue;
        const auto term = make_term(token_of(text_[i]), kSingleCharacter);
        if (term.mass > 0) terms_.push_back(term);
    }
}

void Wording::read_terms() {
    const auto weightless = weightless_in(text_);
    for (std::size_t i = 0; i < text_.size(); ++i) {
        if (text_[i] == U' ') continue;
        joined_ += text_[i];
        if (!weightless[i]) core_ += text_[i];
    }
    read_terms(weightless);
    if (terms_.empty()) read_terms(std::vector<bool>(text_.size(), false));
    std::sort(terms_.begin(), terms_.end(),
              [](const Term& one, const Term& other) { return one.token < other.token; });
    terms_.erase(
        std::unique(terms_.begin(), terms_.end(),
                    [](const Term& one, const Term& other) { return one.token == other.token; }),
        terms_.end());
    if (terms_.size() > kTermsMost) {
        std::nth_element(terms_.begin(), terms_.begin() + kTermsMost, terms_.end(),
                         [](const Term& one, const Term& other) { return one.mass > other.mass; });
        terms_.resize(kTermsMost);
        std::sort(terms_.begin(), terms_.end(),
                  [](const Term& one, const Term& other) { return one.token < other.token; });
    }
    for (const auto& term : terms_) total_ += term.mass;
}

float Wording::mass_of(Token token) const {
    const auto found =
        std::lower_bound(terms_.begin(), terms_.end(), token,
                         [](const Term& term, Token wanted) { return term.token < wanted; });
    return found != terms_.end() && found->token == token ? found->mass : 0;
}

/// The share of the query that the phrase answers, and of the phrase that the query asks for: a
/// phrase that says just this beats one that says this among much else.
float Wording::likeness_to(const Phrase& phrase) const {
    if (phrase.text == joined_ || phrase.text == core_) return 1 + kExactWord;
    if (phrase.pairs.empty()) return 0;
    float common = 0;
    std::size_t asked = 0;
    for (const auto token : phrase.pairs) {
        const auto mass = mass_of(token);
        common += mass;
        if (mass > 0) ++asked;
    }
    const auto of_query = common / total_;
    const auto of_phrase = static_cast<float>(asked) / static_cast<float>(phrase.pairs.size());
    return of_query * (0.3F + 0.7F * of_phrase);
}

void Wording::compare(std::vector<float>& likeness, const std::vector<float>& by_profile) const {
    std::vector<Number> leading;
    for (Number i = 0; i < by_profile.size(); ++i) {
        if (by_profile[i] > 0) leading.push_back(i);
    }
    if (leading.size() > kComparedMost) {
        std::nth_element(
            leading.begin(), leading.begin() + kComparedMost, leading.end(),
            [&](Number one, Number other) { return by_profile[one] > by_profile[other]; });
        leading.resize(kComparedMost);
    }
    for (const auto number : leading) {
        const auto& profile = corpus_.profiles()[number];
        float best = 0;
        for (const auto& phrase : profile.phrases) best = std::max(best, likeness_to(phrase));
        if (profile.name_text() == joined_) best += kExactName;
        likeness[number] = kLikeness * best;
    }
}

void Wording::score(float factor, std::vector<float>& best) const {
    const auto profile_count = corpus_.profiles().size();
    std::vector<float> by_profile(profile_count, 0);
    std::vector<float> covered(profile_count, 0);
    std::vector<float> by_body(corpus_.document_count(), 0);
    for (const auto& term : terms_) {
        for (const auto profile : term.names) {
            by_profile[profile] += kName * term.mass;
            covered[profile] += term.mass;
        }
        for (const auto profile : term.words) {
            by_profile[profile] += kWord * term.mass;
            covered[profile] += term.mass;
        }
        for (const auto document : term.bodies) by_body[document] += term.mass;
    }
    std::vector<float> likeness(profile_count, 0);
    compare(likeness, by_profile);
    for (Number document = 0; document < by_body.size(); ++document) {
        const auto profile = corpus_.profile_of(document);
        if (profile == Postings::kGone) continue;
        const auto answered = by_profile[profile] + kBody * by_body[document];
        if (answered == 0) continue;
        const auto coverage = (covered[profile] + by_body[document]) / total_;
        const auto score =
            answered / total_ * (0.5F + 0.5F * coverage * coverage) + likeness[profile];
        best[document] = std::max(best[document], factor * score);
    }
}

bool lies_in(const StoredDocument& document, const std::vector<Number>& places) {
    return std::find_first_of(document.places.begin(), document.places.end(), places.begin(),
                              places.end()) != document.places.end();
}

std::vector<Scored> all_in(const std::vector<Number>& places, const Corpus& corpus) {
    std::vector<Scored> scored;
    for (Number number = 0; number < corpus.document_count(); ++number) {
        if (lies_in(corpus.document(number), places)) scored.push_back({1, number});
    }
    return scored;
}

std::vector<Scored> worth_showing(const std::vector<float>& scores) {
    // An exact name stands far above the rest, which may be just what was meant all the same.
    constexpr float kReferenceMost = 2;
    float highest = 0;
    for (const auto score : scores) highest = std::max(highest, score);
    const auto least = kShown * std::min(highest, kReferenceMost);
    std::vector<Scored> scored;
    for (Number document = 0; document < scores.size(); ++document) {
        if (scores[document] > 0 && scores[document] >= least) {
            scored.push_back({scores[document], document});
        }
    }
    return scored;
}

}  // namespace

std::vector<Scored> score_documents(const Corpus& corpus, const Reading& reading) {
    if (reading.wordings.empty()) return all_in(reading.places, corpus);
    std::vector<float> best(corpus.document_count(), 0);
    const auto try_wordings = [&](const std::vector<std::u32string>& texts, float factor,
                                  Reach reach) {
        for (const auto& text : texts) {
            const Wording wording{corpus, text, reach};
            if (wording.has_terms()) wording.score(factor, best);
        }
    };
    try_wordings(reading.wordings, 1, Reach::Everything);
    try_wordings(reading.rewritten, kRewritten, Reach::NamesAndWords);
    if (!reading.places.empty()) {
        for (Number document = 0; document < best.size(); ++document) {
            if (best[document] > 0 && lies_in(corpus.document(document), reading.places)) {
                best[document] *= kInThePlace;
            }
        }
    }
    return worth_showing(best);
}

}  // namespace yimen::search
