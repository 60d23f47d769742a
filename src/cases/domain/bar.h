#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cases/domain/case.h"
#include "cases/domain/story.h"
#include "cases/domain/terms.h"

#include "core/day.h"

namespace yimen::cases {

/// Why somebody may not do something because of an earlier case.
enum class BarKind : std::uint8_t {
    Concealed,     ///< hid facts or handed in false papers: 行政许可法 art. 78
    Deceived,      ///< got a permit by deceit or bribery: 行政许可法 art. 79
    BrokenPromise  ///< 国办发〔2020〕42号: no commitments while the record stands
};

struct BarRow {
    BarKind kind;
    std::string_view name;
    std::string_view chinese;
    std::int64_t years;  ///< 0: until it is lifted
    std::string_view article;
};

inline constexpr std::array kBars = {
    BarRow{BarKind::Concealed, "concealed", "隐瞒情况或者提供虚假材料", 1, "行政许可法 第七十八条"},
    BarRow{BarKind::Deceived, "deceived", "以欺骗、贿赂等不正当手段取得", 3,
           "行政许可法 第七十九条"},
    BarRow{BarKind::BrokenPromise, "broken-promise", "违反承诺", 0, "国办发〔2020〕42号"},
};

const BarRow& row_of(BarKind kind);
std::optional<BarKind> find_bar_kind(std::string_view name);

/// A bar as it stands on record.
struct Bar {
    std::string id;
    BarKind kind = BarKind::Concealed;
    std::string applicant_id;
    std::string item_key;
    std::string item_name;
    std::string case_id;
    std::string unit_id;
    std::string division_code;
    Day began_on;
    std::optional<Day> ends_on;  ///< the last day; nothing: until it is lifted
    bool lifted = false;
};

/// What the entry brings upon the applicant, without id, or nothing. Articles 78 and 79 bar from
/// permits that directly concern public safety, health, life and property only.
std::optional<Bar> bar_following(const Case& filed, const Entry& entry, const ItemTerms& terms);

/// Years are counted from day to day; where the last month has no such day, its last day
/// (民法典 art. 202).
Day years_after(Day day, std::int64_t years);

/// Whether it keeps the applicant from applying for the item on that day.
bool bars_application(const Bar& bar, std::string_view item_key, Day on);
/// Whether it keeps them from promising instead of proving.
bool bars_commitment(const Bar& bar, Day on);

}  // namespace yimen::cases
