#pragma once

#include <string>
#include <vector>

#include "platform/search/corpus.h"

namespace yimen::search {

/// How well a document answers; 0: not at all.
struct Scored {
    float score = 0;
    Number document = 0;
};

/// All documents that answer one of the wordings well enough to be shown, in no order. Documents
/// in one of `places` are preferred.
std::vector<Scored> score_documents(const Corpus& corpus,
                                    const std::vector<std::u32string>& wordings,
                                    const std::vector<Number>& places);

/// All documents of these places, equally.
std::vector<Scored> score_places(const Corpus& corpus, const std::vector<Number>& places);

}  // namespace yimen::search
