#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "people/domain/person.h"

#include "core/day.h"

namespace yimen::people {

inline constexpr std::string_view kManagePeople = "people.manage";
inline constexpr std::string_view kRegisterPersons = "persons.register";
inline constexpr std::string_view kDisclosePersons = "persons.disclose";
/// Files cases for others as an official duty. 代办
inline constexpr std::string_view kAssistCases = "cases.assist";
inline constexpr std::string_view kReadAudit = "audit.read";
inline constexpr std::string_view kManageSystem = "system.manage";

/// Acts of which no account may ever hold two on the same day: GB/T 22239-2019 8.1.4 keeps the
/// administrators of the system, of security and of the audit apart (三员分立).
inline constexpr std::array kSeparateDuties{kManageSystem, kManagePeople, kReadAudit};

/// A role as it stands in the store. 角色
struct Role {
    std::string id;
    std::string name;
    std::vector<Right> rights;
    bool demands_second_factor = false;
};

/// The roles a new house begins with.
std::vector<Role> founding_roles();

/// A post with its days, both included; without a last day it goes on.
struct Appointment {
    std::string id;
    std::string account_id;
    std::string unit_id;
    std::string role;
    Day from;
    std::optional<Day> to;
};

bool overlap(const Appointment& one, const Appointment& other);

/// Two acts of `kSeparateDuties` that would come together in one hand, or nothing.
std::optional<std::pair<std::string, std::string>> find_joined_duties(std::span<const Right> one,
                                                                      std::span<const Right> other);

/// Whether a right of `given` reaches further than `own`: nobody gives more than they have.
bool reaches_beyond(std::span<const Right> given, Scope own);

/// Whoever works at the server's own command line: may manage people and the calendar, nothing
/// else.
Person server_operator();

}  // namespace yimen::people
