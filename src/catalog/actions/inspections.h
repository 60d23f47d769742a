#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/domain/inspection.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::catalog {

struct OpenInspection {
    std::string name;
    std::int64_t size = 0;
    people::Person officer;
};

/// Draws a sample of the published entries that the officer reviews, and brings the inspection's
/// id. Refusals, in this order: `forbidden` (catalog.review), all at once `label-required`,
/// `sample-size`; `nothing-to-inspect`.
Result<std::string> open_inspection(const OpenInspection& command, Services& services);

struct StepInspection {
    std::string inspection_id;
    std::string entry_id;
    std::int64_t version = 0;
    SampleAct act = SampleAct::Pass;
    std::string words;  ///< what was found, corrected, or why it comes back
    people::Person officer;
};

/// One step of one sampled entry. Refusals, in this order: `reason-required` (all but pass and
/// close), `text-too-long`, `not-found`, `sample-act-not-open`, `forbidden`, `stale`.
Result<Done> step_inspection(const StepInspection& command, Services& services);

struct SampleRow {
    InspectionSample sample;
    std::string entry_name;
    std::string unit_name;
    std::vector<std::string> acts;  ///< what the reader may do now
};

struct InspectionDetail {
    Inspection inspection;
    std::vector<SampleRow> samples;  ///< those the reader may see
};

/// Refuses `not-found` when there is none, or none of its entries is the reader's.
Result<InspectionDetail> read_inspection(std::string_view inspection_id,
                                         const people::Person& reader, db::Database& database);

/// Newest first.
std::vector<Inspection> list_inspections(std::string_view before_id, std::int64_t limit,
                                         db::Database& database);

}  // namespace yimen::catalog
