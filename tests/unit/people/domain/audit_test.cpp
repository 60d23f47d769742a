#include "people/domain/audit.h"

#include <functional>
#include <ostream>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yimen::people {

void PrintTo(const AuditFinding& finding, std::ostream* out) {
    *out << static_cast<int>(finding.fault) << " at " << finding.place.chain << '.'
         << finding.place.segment << '.' << finding.place.number;
}

namespace {

// Good enough to tell texts apart, and quick.
std::string toy_digest(std::string_view text) {
    return std::to_string(std::hash<std::string_view>{}(text));
}

const Instant kMorning{start_in_china({2026, 3, 2}).milliseconds + 9 * 3'600'000};

AuditEvent event(const std::string& subject) {
    return {.account = "zhang",
            .role = "catalog-editor",
            .act = "catalog.edit",
            .subject = subject,
            .purpose = {},
            .address = "10.0.0.1"};
}

/// `days` segments of five entries each.
std::vector<AuditEntry> story(const std::string& chain, int days) {
    std::vector<AuditEntry> entries;
    std::optional<AuditEntry> last;
    for (int day = 0; day < days; ++day) {
        for (int number = 0; number < 5; ++number) {
            const auto now = kMorning + std::chrono::hours{24 * day + number};
            last = link(chain, last, event(std::to_string(number)), now, toy_digest);
            entries.push_back(*last);
        }
    }
    return entries;
}

std::vector<AuditFinding> check(const std::vector<AuditEntry>& entries,
                                std::vector<AuditHead> anchors = {}) {
    AuditCheck audit{std::move(anchors), toy_digest};
    for (const auto& entry : entries) audit.take(entry);
    return audit.finish();
}

AuditHead head(const AuditEntry& entry) {
    return {entry.place, entry.digest};
}

using Findings = std::vector<AuditFinding>;

TEST(AuditChainTest, begins_a_segment_with_the_day_in_china) {
    const auto entries = story("a", 2);
    EXPECT_EQ(entries[4].place, (AuditPlace{"a", 1, 5}));
    EXPECT_EQ(entries[5].place, (AuditPlace{"a", 2, 1}));
    EXPECT_EQ(entries[5].previous, entries[4].digest);
}

TEST(AuditChainTest, begins_a_segment_when_one_is_full) {
    auto last = story("a", 1).back();
    last.place.number = kSegmentEntriesMax;
    EXPECT_EQ(link("a", last, event("x"), last.at, toy_digest).place, (AuditPlace{"a", 2, 1}));
}

TEST(AuditChainTest, is_found_whole_when_nobody_touched_it) {
    const auto entries = story("a", 3);
    EXPECT_EQ(check(entries, {head(entries[4]), head(entries[14])}), Findings{});
    EXPECT_EQ(check({}), Findings{});
}

RC_GTEST_PROP(AuditChainTest, shows_every_changed_field, ()) {
    auto entries = story("a", 2);
    auto& victim = entries[*rc::gen::inRange<std::size_t>(0, entries.size())];
    const auto place = victim.place;
    switch (*rc::gen::inRange(0, 8)) {
        case 0:
            victim.event.account += 'x';
            break;
        case 1:
            victim.event.role += 'x';
            break;
        case 2:
            victim.event.act += 'x';
            break;
        case 3:
            victim.event.subject += 'x';
            break;
        case 4:
            victim.event.purpose += 'x';
            break;
        case 5:
            victim.event.address += 'x';
            break;
        case 6:
            victim.at = victim.at + std::chrono::milliseconds{1};
            break;
        default:
            std::swap(victim.event.role, victim.event.act);
            break;
    }
    RC_ASSERT(check(entries) == (Findings{{AuditFault::Changed, place}}));
}

TEST(AuditChainTest, shows_an_entry_that_was_changed_together_with_its_digest) {
    auto entries = story("a", 1);
    entries[2] = link("a", entries[1], event("forged"), entries[2].at, toy_digest);
    EXPECT_EQ(check(entries), (Findings{{AuditFault::Changed, {"a", 1, 3}}}));
}

TEST(AuditChainTest, shows_where_entries_were_removed) {
    const auto whole = story("a", 2);
    for (std::size_t gone = 0; gone + 1 < whole.size(); ++gone) {
        auto entries = whole;
        entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(gone));
        EXPECT_EQ(check(entries), (Findings{{AuditFault::Removed, whole[gone].place}}));
    }
}

TEST(AuditChainTest, shows_a_whole_segment_that_was_removed) {
    auto entries = story("a", 3);
    entries.erase(entries.begin() + 5, entries.begin() + 10);
    EXPECT_EQ(check(entries), (Findings{{AuditFault::Removed, {"a", 2, 1}}}));
}

TEST(AuditChainTest, shows_the_end_of_a_segment_that_was_removed) {
    auto entries = story("a", 2);
    entries.erase(entries.begin() + 3, entries.begin() + 5);
    EXPECT_EQ(check(entries), (Findings{{AuditFault::Removed, {"a", 1, 4}}}));
}

TEST(AuditChainTest, shows_removal_at_the_end_up_to_the_last_anchor) {
    const auto whole = story("a", 2);
    auto entries = whole;
    entries.resize(6);
    EXPECT_EQ(check(entries, {head(whole[8])}),
              (Findings{{AuditFault::RemovedAtEnd, {"a", 2, 2}}}));
    EXPECT_EQ(check(entries, {head(whole[5])}), Findings{});
}

TEST(AuditChainTest, shows_a_chain_of_which_nothing_is_left) {
    const auto a = story("a", 1);
    const auto b = story("b", 1);
    EXPECT_EQ(check(a, {head(a[4]), head(b[2]), head(b[4])}),
              (Findings{{AuditFault::RemovedAtEnd, {"b", 1, 1}}}));
}

TEST(AuditChainTest, shows_a_chain_that_was_computed_anew) {
    const auto whole = story("a", 1);
    std::vector<AuditEntry> forged{whole[0]};
    for (std::size_t at = 1; at < whole.size(); ++at) {
        const auto told = at == 2 ? event("forged") : whole[at].event;
        forged.push_back(link("a", forged.back(), told, whole[at].at, toy_digest));
    }
    EXPECT_EQ(check(forged), Findings{});
    EXPECT_EQ(check(forged, {head(whole[4])}), (Findings{{AuditFault::Rewritten, {"a", 1, 5}}}));
}

TEST(AuditChainTest, is_checked_beside_other_chains) {
    auto entries = story("a", 1);
    auto others = story("b", 2);
    const auto last = head(others.back());
    others.pop_back();
    entries[0].event.purpose = "forged";
    entries.insert(entries.end(), others.begin(), others.end());
    EXPECT_EQ(check(entries, {last}), (Findings{{AuditFault::Changed, {"a", 1, 1}},
                                                {AuditFault::RemovedAtEnd, {"b", 2, 5}}}));
}

}  // namespace
}  // namespace yimen::people
