#include "cases/store/kept_case.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "cases/store/case_json.h"
#include "cases/store/case_rows.h"

#include "platform/compact/compact.h"
#include "platform/db/database.h"

namespace yimen::compact {

template <>
inline constexpr std::uint64_t kValuesOf<cases::LimitKind> = cases::kLimitNames.size();
template <>
inline constexpr std::uint64_t kValuesOf<cases::DayUnit> = cases::kDayUnitNames.size();
template <>
inline constexpr std::uint64_t kValuesOf<cases::Handing> = cases::kHandingNames.size();

}  // namespace yimen::compact

namespace yimen::cases {

namespace {

/// What most cases say. Rows that are kept name these texts by their place: new ones stand behind
/// the last, none moves, none goes.
constexpr std::array<std::string_view, 36> kCommonTexts = {
    "A",
    "B",
    "C",
    "D",
    "0",
    "1",
    "2",
    "3",
    "网上",
    "窗口",
    "移动端",
    "自助终端",
    "窗口领取",
    "邮寄",
    "电子送达",
    "服务承诺",
    "法定办结时限",
    "review",
    "examine",
    "inspect",
    "decide",
    "初审",
    "审核",
    "复核",
    "审查",
    "现场勘验",
    "材料审核",
    "行政许可法 第三十二条",
    "行政许可法 第四十二条",
    "行政许可法 第四十四条",
    "applicant_id_card",
    "business_licence",
    "social_security_card",
    "household_register",
    "premises_document",
    "bank_proof",
};

using KnownTexts = std::array<std::string_view, kCommonTexts.size() + 1>;

/// The unit stands in a column beside, and in most steps.
KnownTexts known_with(std::string_view unit_id) {
    KnownTexts known;
    std::copy(kCommonTexts.begin(), kCommonTexts.end(), known.begin());
    known.back() = unit_id;
    return known;
}

template <class T>
T read(std::string_view kept, std::string_view unit_id) {
    try {
        return compact::read<T>(kept, known_with(unit_id));
    } catch (const std::exception& error) {
        throw db::DatabaseError{std::string{"cases: "} + error.what()};
    }
}

}  // namespace

std::string keep_details(const Case& filed) {
    return compact::write(filed, known_with(filed.unit_id));
}

Case read_details(std::string_view kept, std::string_view unit_id) {
    return compact::is_compact(kept) ? read<Case>(kept, unit_id) : details_from_json(kept);
}

std::string keep_particulars(const Particulars& said, std::string_view unit_id) {
    return compact::write(said, known_with(unit_id));
}

Particulars read_particulars(std::string_view kept, std::string_view unit_id) {
    return compact::is_compact(kept) ? read<Particulars>(kept, unit_id)
                                     : particulars_from_json(kept);
}

}  // namespace yimen::cases
