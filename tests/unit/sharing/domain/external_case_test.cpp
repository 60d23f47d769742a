#include "sharing/domain/external_case.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yimen::sharing {
namespace {

constexpr Day kReceived{2026, 3, 2};
constexpr Day kToday{2026, 3, 9};

std::vector<std::string> faults_of(const Report& report) {
    std::vector<FieldProblem> faults;
    find_faults(report, kReceived, kToday, "", faults);
    std::vector<std::string> told;
    for (const auto& fault : faults) told.push_back(fault.pointer + ' ' + fault.code);
    return told;
}

Report report_of(ReportKind kind) {
    Report report;
    report.kind = kind;
    report.on = kToday;
    return report;
}

TEST(ReceiptTest, past_the_centre_is_what_a_window_should_have_received) {
    EXPECT_TRUE(flows_past_the_centre({.stationed = true, .vertical_system = false}));
    EXPECT_FALSE(flows_past_the_centre({.stationed = false, .vertical_system = false}));
    EXPECT_FALSE(flows_past_the_centre({.stationed = true, .vertical_system = true}));
}

TEST(ReportTest, is_told_all_that_is_wrong_at_once) {
    auto report = report_of(ReportKind::PassStep);
    report.on = Day{2026, 3, 10};
    report.due_on = Day{2026, 3, 1};
    report.outcome = "granted";
    report.officer = std::string(31, 'x');
    EXPECT_THAT(faults_of(report),
                testing::UnorderedElementsAre(
                    "/on day-in-future", "/due_on day-before-receipt", "/step step-name-required",
                    "/outcome outcome-unknown", "/officer text-too-long"));
}

TEST(ReportTest, lies_between_receipt_and_today) {
    auto report = report_of(ReportKind::Accept);
    report.on = kReceived;
    EXPECT_THAT(faults_of(report), testing::IsEmpty());
    report.on = Day{2026, 3, 1};
    EXPECT_THAT(faults_of(report), testing::ElementsAre("/on day-before-receipt"));
}

TEST(ReportTest, names_no_due_day_that_lies_more_than_ten_years_after_the_receipt) {
    auto report = report_of(ReportKind::Accept);
    report.due_on = Day{2036, 3, 2};
    EXPECT_THAT(faults_of(report), testing::IsEmpty());
    for (const auto day : {Day{2036, 3, 3}, Day{9999, 12, 31}}) {
        report.due_on = day;
        EXPECT_THAT(faults_of(report), testing::ElementsAre("/due_on due-day-too-far"));
    }
}

TEST(StageTest, stops_the_limit_in_a_special_procedure_and_at_the_end) {
    for (const auto& row : kStages) {
        EXPECT_EQ(limit_runs(row.stage), !row.ended && row.stage != Stage::Suspended) << row.name;
    }
}

TEST(ReportTest, of_a_refusal_says_why) {
    EXPECT_THAT(faults_of(report_of(ReportKind::Decline)),
                testing::ElementsAre("/words reason-required"));
    for (const auto& row : kOutcomes) {
        auto report = report_of(ReportKind::Finish);
        report.outcome = row.name;
        EXPECT_EQ(faults_of(report).empty(), !row.needs_reason) << row.name;
        report.words = "材料不实";
        EXPECT_THAT(faults_of(report), testing::IsEmpty()) << row.name;
    }
}

TEST(ReportTest, of_the_end_says_what_came_of_it) {
    EXPECT_THAT(faults_of(report_of(ReportKind::Finish)),
                testing::ElementsAre("/outcome outcome-required"));
    auto report = report_of(ReportKind::Finish);
    report.outcome = "well";
    EXPECT_THAT(faults_of(report), testing::ElementsAre("/outcome outcome-unknown"));
}

TEST(ReportTest, leads_the_case_to_its_stage_until_it_ends) {
    for (const auto& row : kReportKinds) {
        ExternalCase tracked;
        ASSERT_FALSE(apply(tracked, report_of(row.kind)));
        EXPECT_EQ(tracked.stage, row.leads_to);
        EXPECT_EQ(tracked.serial, 1);
        const bool ended = row_of(row.leads_to).ended;
        EXPECT_EQ(tracked.ended_on, ended ? std::optional{kToday} : std::nullopt);
        const auto refused = apply(tracked, report_of(ReportKind::PassStep));
        ASSERT_EQ(refused.has_value(), ended) << row.name;
        EXPECT_EQ(refused.value_or(Problem{}).code, ended ? "external-case-ended" : "");
    }
}

TEST(ReportTest, moves_the_due_day_only_when_it_says_so) {
    ExternalCase tracked;
    tracked.due_on = Day{2026, 3, 19};
    apply(tracked, report_of(ReportKind::PassStep));
    EXPECT_EQ(tracked.due_on, (Day{2026, 3, 19}));
    auto report = report_of(ReportKind::EndProcedure);
    report.due_on = Day{2026, 3, 25};
    apply(tracked, report);
    EXPECT_EQ(tracked.due_on, (Day{2026, 3, 25}));
}

TEST(Tables, stand_in_the_order_of_their_enums_and_name_all_apart) {
    std::set<std::string_view> names;
    for (std::size_t at = 0; at < kStages.size(); ++at) {
        EXPECT_EQ(static_cast<std::size_t>(kStages[at].stage), at);
        EXPECT_EQ(find_stage(kStages[at].name), kStages[at].stage);
    }
    for (std::size_t at = 0; at < kReportKinds.size(); ++at) {
        EXPECT_EQ(static_cast<std::size_t>(kReportKinds[at].kind), at);
        EXPECT_EQ(find_report_kind(kReportKinds[at].name), kReportKinds[at].kind);
    }
    for (const auto& row : kOutcomes) {
        EXPECT_TRUE(names.insert(row.name).second);
        EXPECT_TRUE(names.insert(row.code).second);
        EXPECT_EQ(find_outcome(row.name), &row);
    }
    EXPECT_FALSE(find_stage("none"));
    EXPECT_FALSE(find_report_kind("none"));
    EXPECT_EQ(find_outcome("none"), nullptr);
}

}  // namespace
}  // namespace yimen::sharing
