#pragma once

#include <cstddef>
#include <vector>

#include "platform/search/corpus.h"
#include "platform/search/index.h"
#include "platform/search/ranking.h"

namespace yimen::search {

/// At most `limit` accepted ones, best first; popularity decides between equals, and the older
/// document between equally popular ones. Of those that stand high, one of each name leads.
std::vector<Hit> take_best(const Corpus& corpus, const std::vector<Scored>& scored,
                           std::size_t limit, const Accept& accept);

}  // namespace yimen::search
