#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cases/domain/lifecycle.h"
#include "cases/domain/limits.h"

#include "core/form/field.h"
#include "core/logic/rule.h"

namespace yimen::cases {

struct MaterialTerms {
    std::string key;
    std::string name;
    std::string necessity;  ///< 必要, 条件必要, 非必要
    std::optional<logic::Rule> when;
    std::vector<std::string> review_points;
    bool deferrable = false;
    bool commitment_ok = false;
    std::string certificate_type;
    bool own_issued = false;  ///< only name, number and code may be asked for (REQ-095)
    bool fetched = false;     ///< 免提交: the office gets it from whoever issued it
};

struct StepTerms {
    std::string name;
    std::string kind;
    std::string role;
    std::string unit_id;  ///< empty: the unit that decides
    std::int64_t stage = 0;
    std::int64_t half_days = 0;
};

struct ProcedureTerms {
    std::string kind;
    std::string basis;
    std::int64_t days = 0;
    DayUnit unit = DayUnit::Working;
    Stops stops;
    bool on_site = false;  ///< 现场勘验 and the like: two persons at least
};

/// How far the law of the item lets the limit be lengthened.
struct ExtensionTerms {
    std::int64_t half_days = 0;
    std::string basis;
};

/// What the trunk must know of the version of an item under which a case was filed.
struct ItemTerms {
    std::string entry_id;
    std::int64_t version = 0;
    std::string key;
    std::string name;
    std::string area;
    std::string implementation_code;
    Life life = Life::Permit;
    std::string unit_id;
    std::string division_code;
    std::string level;       ///< code set exercise_level
    bool immediate = false;  ///< 即办件
    std::optional<std::int64_t> statutory_days;
    std::string statutory_source;
    std::int64_t promised_days = 0;
    std::optional<std::int64_t> deferral_days;
    bool deferral = false;
    bool commitment = false;
    bool commitment_excluded = false;
    bool concerns_safety =
        false;  ///< public safety, health, life and property (行政许可法 art. 78)
    std::string supervising_unit;
    std::optional<logic::Rule> decision_rule;
    std::optional<ExtensionTerms> extension;
    std::vector<MaterialTerms> materials;
    std::vector<StepTerms> steps;  ///< those between acceptance and decision
    std::vector<ProcedureTerms> procedures;
    bool charged = false;
    std::string fee_basis;
    bool certify_step = false;
    std::string result_name;
    std::string basis;                  ///< the first provision that founds the item
    std::string validity;               ///< of the result
    std::string inquiry_phone;          ///< for questions
    std::vector<std::string> channels;  ///< code set handling_form
    std::string exempt_from_platform;   ///< the ground; empty: handled here
    bool results_withheld = false;      ///< 结果不公开 (C-40)
    std::vector<form::Field> form;
};

const MaterialTerms* find_material(const ItemTerms& terms, std::string_view key);
/// What the item calls it; of a material that it does not know, the key.
std::string material_name(const ItemTerms& terms, const std::string& key);
const ProcedureTerms* find_procedure(const ItemTerms& terms, std::string_view kind);

}  // namespace yimen::cases
