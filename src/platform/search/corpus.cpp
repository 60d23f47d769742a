#include "platform/search/corpus.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "platform/search/folding.h"

namespace yimen::search {

namespace {

constexpr std::size_t kGoneAllowed = 256;

std::vector<Token> without(const std::vector<Token>& tokens, const std::vector<Token>& others) {
    std::vector<Token> left;
    std::set_difference(tokens.begin(), tokens.end(), others.begin(), others.end(),
                        std::back_inserter(left));
    return left;
}

std::vector<Token> together(const std::vector<Token>& tokens, const std::vector<Token>& others) {
    std::vector<Token> all;
    std::set_union(tokens.begin(), tokens.end(), others.begin(), others.end(),
                   std::back_inserter(all));
    return all;
}

Phrase make_phrase(std::u32string_view folded) {
    return {without_spaces(folded), pairs_of(folded)};
}

/// 揭东 of 揭东区; empty when nothing one could mean is left.
std::u32string_view short_place(std::u32string_view name) {
    static constexpr std::array<std::u32string_view, 9> kKinds{
        U"自治州", U"自治县", U"街道", U"省", U"市", U"区", U"县", U"镇", U"乡"};
    for (const auto kind : kKinds) {
        if (name.ends_with(kind) && name.size() >= kind.size() + 2) {
            return name.substr(0, name.size() - kind.size());
        }
    }
    return {};
}

}  // namespace

Number Corpus::place_number(const std::string& name) {
    const auto folded = without_spaces(fold(name));
    const auto [found, is_new] =
        place_numbers_.try_emplace(folded, static_cast<Number>(place_numbers_.size()));
    if (is_new && !folded.empty()) {
        places_[folded].push_back(found->second);
        const auto brief = short_place(folded);
        if (!brief.empty()) places_[std::u32string{brief}].push_back(found->second);
    }
    return found->second;
}

Number Corpus::profile_for(const Document& document) {
    const auto name = fold(document.name);
    auto key = name;
    std::vector<Phrase> phrases{make_phrase(name)};
    std::vector<Token> in_words;
    for (const auto& word : document.words) {
        const auto folded = fold(word);
        if (folded.empty()) continue;
        key += U'\n';
        key += folded;
        in_words = together(in_words, characters_and_pairs_of(folded));
        phrases.push_back(make_phrase(folded));
    }
    const auto [found, is_new] =
        profile_by_key_.try_emplace(key, static_cast<Number>(profiles_.size()));
    if (is_new) {
        const auto in_name = characters_and_pairs_of(name);
        names_.add(found->second, in_name);
        words_.add(found->second, without(in_words, in_name));
        const auto seen =
            names_seen_.try_emplace(phrases.front().text, static_cast<Number>(names_seen_.size()));
        profiles_.push_back({std::move(key), std::move(phrases), seen.first->second, {}});
    }
    return found->second;
}

void Corpus::put(const Document& document) {
    remove(document.id);
    const auto number = static_cast<Number>(documents_.size());
    const auto profile = profile_for(document);
    std::vector<Token> in_profile;
    for (const auto& phrase : profiles_[profile].phrases) {
        in_profile = together(in_profile, phrase.pairs);
    }
    bodies_.add(number, without(pairs_of(fold(document.body)), in_profile));
    std::vector<Number> places;
    for (const auto& place : document.places) places.push_back(place_number(place));
    documents_.push_back({document.id, document.popularity, std::move(places)});
    profile_of_.push_back(profile);
    profiles_[profile].documents.push_back(number);
    by_id_[document.id] = number;
}

void Corpus::remove(std::string_view id) {
    const auto found = by_id_.find(std::string{id});
    if (found == by_id_.end()) return;
    const auto number = found->second;
    by_id_.erase(found);
    std::erase(profiles_[profile_of_[number]].documents, number);
    profile_of_[number] = Postings::kGone;
    documents_[number] = {};
}

void Corpus::tidy() {
    const auto gone = documents_.size() - by_id_.size();
    if (gone > kGoneAllowed && gone > by_id_.size() / 4) forget_the_gone();
}

void Corpus::forget_the_gone() {
    std::vector<Number> new_profiles(profiles_.size(), Postings::kGone);
    std::vector<Profile> kept_profiles;
    names_seen_.clear();
    for (std::size_t i = 0; i < profiles_.size(); ++i) {
        if (profiles_[i].documents.empty()) {
            profile_by_key_.erase(profiles_[i].key);
            continue;
        }
        new_profiles[i] = static_cast<Number>(kept_profiles.size());
        profile_by_key_[profiles_[i].key] = new_profiles[i];
        auto& profile = kept_profiles.emplace_back(std::move(profiles_[i]));
        profile.name =
            names_seen_.try_emplace(profile.name_text(), static_cast<Number>(names_seen_.size()))
                .first->second;
        profile.documents.clear();
    }
    std::vector<Number> new_documents(documents_.size(), Postings::kGone);
    std::vector<StoredDocument> kept;
    std::vector<Number> kept_profile_of;
    for (std::size_t i = 0; i < documents_.size(); ++i) {
        if (profile_of_[i] == Postings::kGone) continue;
        const auto number = static_cast<Number>(kept.size());
        new_documents[i] = number;
        by_id_[documents_[i].id] = number;
        kept.push_back(std::move(documents_[i]));
        kept_profile_of.push_back(new_profiles[profile_of_[i]]);
        kept_profiles[kept_profile_of.back()].documents.push_back(number);
    }
    documents_ = std::move(kept);
    profile_of_ = std::move(kept_profile_of);
    profiles_ = std::move(kept_profiles);
    names_.renumber(new_profiles);
    words_.renumber(new_profiles);
    bodies_.renumber(new_documents);
}

}  // namespace yimen::search
