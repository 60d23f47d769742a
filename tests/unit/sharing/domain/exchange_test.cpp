#include "sharing/domain/exchange.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yimen::sharing {
namespace {

const Applicant kApplicant{false, "citizen-id", "445203195003129010", "演示老人"};

ExternalCase sample_case() {
    ExternalCase tracked;
    tracked.number = "揭东药〔2026〕7号";
    tracked.item_code = "11445203MB9100219J4440132001000";
    tracked.item_name = "药品经营许可证（零售）核发";
    tracked.division_code = "445203";
    tracked.applicant = kApplicant;
    return tracked;
}

TEST(ExchangeTest, has_a_name_of_its_own_for_every_element) {
    std::set<std::string_view> names;
    for (const auto& element : kElements) EXPECT_TRUE(names.insert(element.name).second);
}

RC_GTEST_PROP(ExchangeTest, tells_every_report_so_that_it_is_read_alike, ()) {
    Entry entry;
    entry.serial = *rc::gen::inRange<std::int64_t>(1, 1000);
    auto& report = entry.report;
    report.kind = kReportKinds[*rc::gen::inRange<std::size_t>(0, kReportKinds.size())].kind;
    report.on = Day{2026, 3, *rc::gen::inRange(1U, 29U)};
    report.step = *rc::gen::nonEmpty<std::string>();
    report.officer = *rc::gen::arbitrary<std::string>();
    report.words = *rc::gen::arbitrary<std::string>();
    if (report.kind == ReportKind::Finish) {
        report.outcome = kOutcomes[*rc::gen::inRange<std::size_t>(0, kOutcomes.size())].name;
    }
    const auto row = to_row(sample_case(), entry);
    std::vector<FieldProblem> faults;
    const auto read = read_row(row, "", faults);
    RC_ASSERT(faults.empty());
    RC_ASSERT(read.serial == entry.serial);
    RC_ASSERT(read.report.kind == report.kind);
    RC_ASSERT(tells_the_same(read.report, report));
    if (report.kind == ReportKind::Receive) RC_ASSERT(read.applicant == kApplicant);
    // What was read is told in the same bytes again.
    entry.report = read.report;
    RC_ASSERT(to_row(sample_case(), entry) == row);
}

TEST(ExchangeTest, knows_a_different_day_step_or_outcome) {
    Report report;
    report.kind = ReportKind::PassStep;
    report.on = Day{2026, 3, 2};
    report.step = "初审";
    auto other = report;
    EXPECT_TRUE(tells_the_same(report, other));
    other.on = Day{2026, 3, 3};
    EXPECT_FALSE(tells_the_same(report, other));
    other = report;
    other.step = "复审";
    EXPECT_FALSE(tells_the_same(report, other));
    report.kind = other.kind = ReportKind::Finish;
    report.outcome = "granted";
    other.outcome = "done";
    EXPECT_FALSE(tells_the_same(report, other));
}

TEST(ExchangeTest, is_told_all_that_cannot_be_understood) {
    ExchangeRow row;
    row.stage = "2";
    row.acceptance = "3";
    row.on = "yesterday";
    row.version = "0";
    std::vector<FieldProblem> faults;
    read_row(row, "/4", faults);
    std::vector<std::string> told;
    for (const auto& fault : faults) told.push_back(fault.pointer + ' ' + fault.code);
    EXPECT_THAT(told, testing::UnorderedElementsAre("/4/SLZTDM exchange-code-unknown",
                                                    "/4/on day-malformed",
                                                    "/4/SBLSH exchange-element-missing",
                                                    "/4/SJBBH exchange-element-missing"));
}

}  // namespace
}  // namespace yimen::sharing
