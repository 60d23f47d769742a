#pragma once

#include <vector>

#include "platform/search/corpus.h"
#include "platform/search/reading.h"

namespace yimen::search {

/// How well a document answers; 0: not at all.
struct Scored {
    float score = 0;
    Number document = 0;
};

/// All documents that answer well enough to be shown, in no order. Documents in one of the places
/// are preferred; when the query is nothing but places, all their documents answer equally.
std::vector<Scored> score_documents(const Corpus& corpus, const Reading& reading);

}  // namespace yimen::search
