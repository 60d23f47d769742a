#pragma once

#include <string_view>
#include <vector>

#include "platform/search/corpus.h"
#include "platform/search/ranking.h"

namespace yimen::search {

/// One document for each name that suits what was typed (folded, without spaces): names that begin
/// with it, names that hold it, those with an everyday word that holds it, then those of `found`.
std::vector<Scored> score_names(const Corpus& corpus, std::u32string_view typed,
                                const std::vector<Scored>& found);

}  // namespace yimen::search
