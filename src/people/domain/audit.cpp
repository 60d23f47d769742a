#include "people/domain/audit.h"

#include <utility>

namespace yimen::people {

namespace {

// Each part with its length, so that no two entries share a text.
std::string chain_text(const AuditEntry& entry) {
    std::string text;
    const auto add = [&](std::string_view part) {
        text += std::to_string(part.size());
        text += ':';
        text += part;
    };
    add(entry.place.chain);
    add(std::to_string(entry.place.segment));
    add(std::to_string(entry.place.number));
    add(std::to_string(entry.at.milliseconds));
    add(entry.event.account);
    add(entry.event.role);
    add(entry.event.act);
    add(entry.event.subject);
    add(entry.event.purpose);
    add(entry.event.address);
    add(entry.previous);
    return text;
}

AuditPlace next_in_segment(const AuditPlace& place) {
    return {place.chain, place.segment, place.number + 1};
}

}  // namespace

AuditEntry link(const std::string& chain, const std::optional<AuditEntry>& last,
                const AuditEvent& event, Instant now, const TextDigest& digest) {
    AuditEntry entry{
        .place = {chain, 1, 1}, .at = now, .event = event, .previous = {}, .digest = {}};
    if (last) {
        const bool full =
            last->place.number >= kSegmentEntriesMax || day_in_china(last->at) != day_in_china(now);
        entry.place =
            full ? AuditPlace{chain, last->place.segment + 1, 1} : next_in_segment(last->place);
        entry.previous = last->digest;
    }
    entry.digest = digest(chain_text(entry));
    return entry;
}

AuditCheck::AuditCheck(std::vector<AuditHead> anchors, TextDigest digest)
    : digest_(std::move(digest)) {
    for (auto& anchor : anchors) anchors_.emplace(anchor.place, std::move(anchor.digest));
}

void AuditCheck::take(const AuditEntry& entry) {
    if (last_ && last_->place.chain != entry.place.chain) end_chain();
    if (last_)
        follow(entry);
    else
        begin_chain(entry);

    const bool whole = digest_(chain_text(entry)) == entry.digest;
    if (!whole) report(AuditFault::Changed, entry.place);
    const auto anchor = anchors_.find(entry.place);
    if (anchor != anchors_.end()) {
        if (whole && anchor->second != entry.digest) report(AuditFault::Rewritten, entry.place);
        anchors_.erase(anchor);
    }
    last_ = AuditHead{entry.place, entry.digest};
}

void AuditCheck::begin_chain(const AuditEntry& entry) {
    const AuditPlace first{entry.place.chain, 1, 1};
    if (entry.place != first)
        report(AuditFault::Removed, first);
    else if (!entry.previous.empty())
        report(AuditFault::Changed, first);
}

void AuditCheck::follow(const AuditEntry& entry) {
    const auto& last = last_->place;
    const AuditPlace next_segment{last.chain, last.segment + 1, 1};
    const bool linked = entry.previous == last_->digest;
    if (entry.place == next_in_segment(last)) {
        if (!linked) report(AuditFault::Changed, last);
    } else if (entry.place.segment == last.segment) {
        report(AuditFault::Removed, next_in_segment(last));
    } else if (entry.place != next_segment) {
        report(AuditFault::Removed, next_segment);
    } else if (!linked) {
        report(AuditFault::Removed, next_in_segment(last));
    }
}

void AuditCheck::end_chain() {
    for (const auto& [place, digest] : anchors_) {
        if (place.chain == last_->place.chain && place > last_->place) {
            report(AuditFault::RemovedAtEnd, next_in_segment(last_->place));
            break;
        }
    }
    std::erase_if(anchors_,
                  [&](const auto& anchor) { return anchor.first.chain == last_->place.chain; });
    last_.reset();
}

std::vector<AuditFinding> AuditCheck::finish() {
    if (last_) end_chain();
    // What is left belongs to chains of which nothing is there.
    std::string chain;
    for (const auto& [place, digest] : anchors_) {
        if (place.chain == chain) continue;
        chain = place.chain;
        report(AuditFault::RemovedAtEnd, {chain, 1, 1});
    }
    return std::move(findings_);
}

void AuditCheck::report(AuditFault fault, AuditPlace place) {
    AuditFinding finding{fault, std::move(place)};
    if (findings_.empty() || findings_.back() != finding) findings_.push_back(std::move(finding));
}

}  // namespace yimen::people
