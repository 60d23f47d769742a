#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cases/actions/office.h"
#include "cases/domain/outcome.h"

#include "core/result.h"
#include "platform/paper/workbook.h"
#include "platform/services.h"

/// 结果公示 (REQ-102, C-40): what anybody may read of decisions. No number of a case, no
/// identifier.
namespace yimen::cases {

/// Of one item, else of one unit, else of a place and all below it; of the whole house without any.
struct WhichResults {
    std::string entry_id;
    std::string unit_id;
    std::string division_code;
    std::optional<Day> from;  ///< of the decision, counted
    std::optional<Day> to;    ///< counted
    std::string text;         ///< a part of the item's name
};

struct PublicResult {
    std::string entry_id;
    std::string item_name;
    std::string unit_name;
    std::string applicant;  ///< of natural persons the first character alone
    Outcome outcome = Outcome::Granted;
    Day decided_on;
};

/// Where a list goes on: the place of the last one before.
struct ResultPage {
    std::optional<std::int64_t> before;
    std::int64_t limit = 20;
};

struct PublicResults {
    std::vector<PublicResult> results;
    std::optional<std::int64_t> next;  ///< a page may have few, or none, and go on
};

/// Newest decisions first. Left out is what the version of the case or the version in force
/// withholds. Refusals, in this order: invalid-input (/division those of DivisionCode::parse).
Result<PublicResults> list_results(const WhichResults& which, const ResultPage& page,
                                   Services& services, Office& office);

/// The newest of them as rows of a table, kRowsMost at most. `services` and `office` must outlive
/// it. For one thread at a time.
class ResultTable {
  public:
    static constexpr std::int64_t kRowsMost = 5'000;

    ResultTable(WhichResults which, Services& services, Office& office)
        : which_(std::move(which)), services_(services), office_(office) {}

    static const std::vector<paper::SheetColumn>& columns();

    /// The next rows; none: that was all.
    std::vector<std::vector<paper::Cell>> next();

  private:
    WhichResults which_;
    Services& services_;
    Office& office_;
    std::optional<std::int64_t> before_;
    std::int64_t rows_ = 0;
    bool over_ = false;
};

/// Refuses as list_results.
Result<std::shared_ptr<ResultTable>> export_results(const WhichResults& which, Services& services,
                                                    Office& office);

}  // namespace yimen::cases
