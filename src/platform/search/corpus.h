#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/search/index.h"
#include "platform/search/phrase_table.h"
#include "platform/search/postings.h"
#include "platform/search/tokens.h"

namespace yimen::search {

using Number = Postings::Number;

/// A name or an everyday word, folded, without spaces.
struct Phrase {
    std::u32string text;
    std::vector<Token> pairs;
};

/// Name and everyday words that many documents share: the same item is offered in every county.
struct Profile {
    std::u32string key;
    std::vector<Phrase> phrases;    ///< the name, then the everyday words
    Number name = 0;                ///< profiles of one name have one number
    std::vector<Number> documents;  ///< empty: nobody has it any more

    const std::u32string& name_text() const { return phrases.front().text; }
};

struct StoredDocument {
    std::string id;
    std::int64_t popularity = 0;
    std::vector<Number> places;
};

/// The documents and where their tokens occur. Not safe between threads by itself.
class Corpus {
  public:
    void put(const Document& document);
    void remove(std::string_view id);

    /// To be called after a batch of changes: gives back what removed documents held.
    void tidy();

    /// The removed ones among them, until tidied.
    std::size_t document_count() const { return profile_of_.size(); }
    const StoredDocument& document(Number number) const { return documents_[number]; }

    /// kGone for a removed document.
    Number profile_of(Number document) const { return profile_of_[document]; }

    const std::vector<Profile>& profiles() const { return profiles_; }
    std::size_t name_count() const { return names_seen_.size(); }

    /// Profiles that have the token in their name.
    const Postings& names() const { return names_; }
    /// Profiles that have it in an everyday word and not in their name.
    const Postings& words() const { return words_; }
    /// Documents that have it in their body and not in their profile.
    const Postings& bodies() const { return bodies_; }

    /// Full names of places, and those without 省, 市, 区, 县 …
    const PhraseTable<std::vector<Number>>& places() const { return places_; }

  private:
    Number profile_for(const Document& document);
    Number place_number(const std::string& name);
    void forget_the_gone();

    std::vector<StoredDocument> documents_;
    std::vector<Number> profile_of_;
    std::unordered_map<std::string, Number> by_id_;
    std::vector<Profile> profiles_;
    std::unordered_map<std::u32string, Number> profile_by_key_;
    std::unordered_map<std::u32string, Number> names_seen_;
    std::unordered_map<std::u32string, Number> place_numbers_;
    PhraseTable<std::vector<Number>> places_;
    Postings names_;
    Postings words_;
    Postings bodies_;
};

}  // namespace yimen::search
