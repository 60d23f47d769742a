#include "cases/actions/case_announcements.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "cases/actions/who_lists.h"

namespace yimen::cases {

namespace {

/// What stands where among those whom it concerns; then the units of steps and opinions.
enum Place : std::uint8_t { kState, kApplicant, kAgent, kDivision, kUnit, kWindowUnit, kMoreUnits };

bool is_draft(State state) {
    return state == State::Draft || state == State::Discarded;
}

bool has_post_at(const people::Person& officer, const std::string& unit_id) {
    return !unit_id.empty() &&
           std::any_of(officer.posts.begin(), officer.posts.end(),
                       [&](const people::Post& post) { return post.unit_id == unit_id; });
}

}  // namespace

db::Announcement announcement_of(const FiledCase& changed) {
    const auto& filed = changed.filed;
    db::Announcement announcement{
        .kind = std::string{kCaseChanged},
        .subject = filed.id,
        .version = changed.version,
        .about = {std::string{row_of(filed.state).name}, filed.applicant_id, filed.agent_id,
                  filed.division_code, filed.unit_id, filed.window_unit}};
    auto& about = announcement.about;
    const auto add = [&](const std::string& unit_id) {
        if (std::find(about.begin() + kUnit, about.end(), unit_id) == about.end()) {
            about.push_back(unit_id);
        }
    };
    for (const auto& step : filed.steps) add(step.unit_id);
    for (const auto& opinion : filed.opinions) add(opinion.unit_id);
    return announcement;
}

bool is_case_of(const db::Announcement& changed, const std::vector<std::string>& person_ids) {
    if (changed.about.size() < kMoreUnits) return false;
    return std::any_of(person_ids.begin(), person_ids.end(), [&](const std::string& id) {
        return !id.empty() && (id == changed.about[kApplicant] || id == changed.about[kAgent]);
    });
}

bool may_be_seen_by(const db::Announcement& changed, const people::Person& officer) {
    if (changed.about.size() < kMoreUnits) return false;
    const auto& about = changed.about;
    const auto state = find_state(about[kState]);
    if (!state) return false;
    if (has_post_at(officer, about[kWindowUnit])) return true;
    if (is_draft(*state)) return false;
    if (may_see(sight_of(officer, {about[kUnit], about[kDivision]}), *state)) return true;
    if (is_before_acceptance(*state)) return false;
    return std::any_of(about.begin() + kMoreUnits, about.end(),
                       [&](const std::string& unit_id) { return has_post_at(officer, unit_id); });
}

}  // namespace yimen::cases
