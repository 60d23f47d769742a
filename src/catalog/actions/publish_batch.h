#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "catalog/actions/published_catalog.h"
#include "catalog/domain/publication_batch.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::catalog {

struct PublishBatch {
    struct Member {
        std::string entry_id;
        std::int64_t version = 0;  ///< in which the publisher read it
    };

    people::Person officer;
    std::string title;
    std::vector<Member> members;
};

/// Puts several reviewed versions in force together, under a title that the public reads: 分批发布
/// (REQ-026), all or nothing. Refusals: `forbidden` without any right to publish; then all at once
/// `text-required`, `text-too-long` at /title, `batch-empty`, `batch-too-long` at /entries, and at
/// /entries/N what `publish_draft` refuses.
Result<PublicationBatch> publish_batch(const PublishBatch& command, Services& services);

struct BatchItem {
    std::string item_id;
    std::string name;
    std::string unit_name;
};

struct PublishedBatch {
    PublicationBatch batch;
    std::vector<BatchItem> items;  ///< those still in force
};

/// The newest first.
std::vector<PublishedBatch> list_batches(PublishedCatalog& catalog);

}  // namespace yimen::catalog
