#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cases/domain/case.h"

#include "core/day.h"
#include "core/problem.h"

/// One application for several items: a whole that leads, and parts that are ordinary cases. 联办
namespace yimen::cases {

/// When results are handed over, as the applicant chose.
enum class JointDelivery : std::uint8_t {
    Each,     ///< each as it comes
    Together  ///< when all are there, though never after its own limit (行政许可法 art. 44)
};
inline constexpr std::array<std::string_view, 2> kJointDeliveryNames = {"each", "together"};

std::optional<JointDelivery> find_joint_delivery(std::string_view name);

struct JointPart {
    std::string case_id;
    std::vector<std::string> needs;  ///< cases of the whole whose results it needs (前置)
};

struct JointCase {
    std::string id;
    std::string number;  ///< empty until it is filed
    std::string applicant_id;
    std::string channel;
    std::string lead_unit;  ///< 牵头部门
    std::string lead_division;
    JointDelivery delivery = JointDelivery::Each;
    std::optional<Day> filed_on;
    std::string filed_by;  ///< account
    std::vector<JointPart> parts;
};

/// What others that need the result of a case can count on. A case that needs no permit at all
/// (不需要许可, 行政许可法 art. 32) is in nobody's way.
enum class Awaited : std::uint8_t { Open, Given, Failed };
Awaited awaited_of(const Case& filed);

/// The same of several: failed when one failed, given when all are given.
Awaited awaited_of(const std::vector<Awaited>& needed);

/// One item as it is asked for in a joint application.
struct JointWish {
    std::string entry_id;
    std::vector<std::string> needs;  ///< entries of the same application
};

inline constexpr std::size_t kJointPartsLeast = 2;
inline constexpr std::size_t kJointPartsMost = 20;

/// All at once: /parts joint-parts-count, /parts/n/item_id joint-item-twice, /parts/n/needs/m
/// joint-item-unknown (not of this application), /parts joint-circle (needs that lead back to
/// themselves), /lead_item_id joint-item-unknown; an empty lead is the first.
std::vector<FieldProblem> find_joint_faults(const std::vector<JointWish>& wishes,
                                            const std::string& lead);

enum class JointState : std::uint8_t {
    Draft,               ///< not filed yet
    Handling,            ///< at least one part is not decided
    AwaitingSupplement,  ///< the applicant has to supplement at least one part
    Decided,             ///< every part is decided or ended, not all are delivered
    Ended                ///< nothing is owed any more
};
inline constexpr std::array<std::string_view, 5> kJointStateNames = {
    "draft", "handling", "awaiting-supplement", "decided", "ended"};

/// A part as it stands today.
struct PartNow {
    Case filed;
    std::optional<Day> due_on;
    Awaited needed = Awaited::Given;  ///< of all that it needs
};

/// A part that is not filed because it needs what is not there yet: no clock runs for it.
bool is_waiting(const PartNow& part);

/// How the whole stands, told by its parts.
struct JointStanding {
    JointState state = JointState::Draft;
    std::optional<Day> due_on;  ///< of the slowest part whose clock runs
    bool provisional = false;   ///< a part without a clock will make it later
    std::int64_t waiting = 0;
    std::int64_t decided = 0;  ///< granted, refused or ended
    std::int64_t granted = 0;
    std::int64_t ended = 0;
};

JointStanding standing_of(const JointCase& joint, const std::vector<PartNow>& parts);

}  // namespace yimen::cases
