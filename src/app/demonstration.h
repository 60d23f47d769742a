#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/application.h"

#include "core/result.h"

namespace yimen::app {

/// An account of the demonstration city, for whoever tries it out.
struct DemonstrationAccount {
    std::string_view login_name;
    std::string_view display_name;
    std::string_view unit_id;
    std::string_view role;
    std::string_view purpose;
};

/// An applicant of the demonstration city, verified as at a window. The number is made up, its
/// check digit right.
struct DemonstrationApplicant {
    std::string_view login_name;
    std::string_view name;
    std::string_view number;
    std::string_view mobile;
    std::string_view purpose;
};

const std::vector<DemonstrationApplicant>& demonstration_applicants();

/// The three applicants, the shop that one of them represents, and that the elder has named his
/// daughter; what is there already stays. None where local sign-in is off.
Result<Done> add_applicants(Application& application);

/// The same password for all of them; they exist in the demonstration city only.
inline constexpr std::string_view kDemonstrationPassword = "Yimen-2026-demo";

const std::vector<DemonstrationAccount>& demonstration_accounts();

/// An account that is there already keeps its posts.
Result<Done> add_account(const DemonstrationAccount& account, Application& application);

/// The tables of holidays.json, unless the calendar has any table already.
Result<Done> load_holidays(const std::string& tables, Application& application);

/// Loads places, units, roles, accounts, holidays, reference data and all items; what is there
/// already stays as it is, so that an interrupted load goes on where it stopped. `tell` hears of
/// every step.
Result<Done> load_demonstration(const std::filesystem::path& data_folder, Application& application,
                                const std::function<void(const std::string&)>& tell);

}  // namespace yimen::app
