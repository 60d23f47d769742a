#pragma once

#include <memory>
#include <string>
#include <vector>

#include "people/people.h"
#include "ratings/actions/who_reads.h"

#include "core/result.h"
#include "platform/paper/workbook.h"
#include "platform/services.h"

namespace yimen::ratings {

struct ExportRatings {
    people::Person officer;
    WhichRatings which;
    std::string purpose;  ///< goes to the audit log
};

/// Ratings as rows of a table, read page by page, as this officer may read them. `services` must
/// outlive it. For one thread at a time.
class RatingTable {
  public:
    RatingTable(ExportRatings asked, Services& services)
        : asked_(std::move(asked)), services_(services) {}

    static const std::vector<paper::SheetColumn>& columns();

    /// The next rows; none: that was all.
    std::vector<std::vector<paper::Cell>> next();

  private:
    ExportRatings asked_;
    Services& services_;
    std::string before_id_;
    bool over_ = false;
};

/// That they were taken away is recorded with its purpose before the first row is read. Refusals,
/// in this order: forbidden (who may not list them), invalid-input (/purpose `purpose-required`).
Result<std::shared_ptr<RatingTable>> export_ratings(const ExportRatings& command,
                                                    Services& services);

}  // namespace yimen::ratings
