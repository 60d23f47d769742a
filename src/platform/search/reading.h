#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/search/index.h"
#include "platform/search/phrase_table.h"
#include "platform/search/postings.h"

namespace yimen::search {

/// What a query means before any document is looked at.
struct Reading {
    /// The query without names of places, and as it was typed when it names one. Empty: it names
    /// places and nothing else, or holds nothing to search for.
    std::vector<std::u32string> wordings;
    std::vector<std::u32string> rewritten;  ///< with formal words for everyday ones
    std::vector<Postings::Number> places;
};

using PlaceTable = PhraseTable<std::vector<Postings::Number>>;

/// Everyday words and their formal ones, folded.
using SynonymTable = PhraseTable<std::vector<std::u32string>>;

SynonymTable make_synonym_table(const std::vector<Synonym>& synonyms);

Reading read_query(std::u32string_view folded, const PlaceTable& places,
                   const SynonymTable& synonyms);

/// Which characters only ask or connect (怎么, 我想, 的): they weigh nothing by themselves.
std::vector<bool> weightless_in(std::u32string_view folded);

}  // namespace yimen::search
