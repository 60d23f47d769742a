#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/day.h"
#include "core/identifiers/warning.h"
#include "core/result.h"

namespace yimen::identifiers {

/// GB/T 2261.1; the numbers are the codes of the standard.
enum class Sex : std::uint8_t { Unknown = 0, Male = 1, Female = 2, NotStated = 9 };

/// Says whether six digits are a division that exists or ever existed.
using KnownDivision = std::function<bool(std::string_view six_digits)>;

/// What 18 characters of the citizen number's form say about a person.
struct IdNumber {
    std::string number;    ///< 18 characters, X upper case
    std::string division;  ///< six digits, as on the day of issue: may be retired since
    Day born_on;
    Sex sex = Sex::Unknown;
    Warnings warnings;
};

/// 公民身份号码, GB 11643-1999. Takes 18 characters (x as X), or the 15 digits issued before 1999,
/// which are brought to 18.
/// Refusals, in this order: `id-number-length`, `id-number-characters`, `id-number-birth-date` (not
/// a real day), `id-number-born-in-future` (after `today`), `id-number-too-old` (over 150 years),
/// `id-number-check-character`.
/// Warnings: `id-number-old-form` (15 digits were given), `id-number-residence-permit` (the area is
/// that of a 港澳台居民居住证), `id-number-unknown-division` (`known` does not know the area; never
/// without `known`).
Result<IdNumber> check_citizen_id(std::string_view number, Day today,
                                  const KnownDivision& known = {});

/// 港澳台居民居住证, 国办发〔2018〕81号: the same 18 characters under area 810000, 820000 or
/// 830000. Refusals, in this order: `id-number-length`, `id-number-characters`,
/// `residence-permit-area`, then those of the citizen number from the birth date on.
Result<IdNumber> check_residence_permit(std::string_view number, Day today);

/// 外国人永久居留身份证. The 2023 version says all; of the old one nothing is certain.
struct ForeignerCard {
    std::string number;          ///< upper case
    std::string applied_in;      ///< two digits of the province; empty on the old version
    std::string nationality;     ///< ISO 3166-1 numeric, or three letters on the old version
    std::optional<Day> born_on;  ///< not known on the old version
    Sex sex = Sex::Unknown;      ///< Unknown on the old version
    Warnings warnings;
};

/// Refusals, in this order: `foreigner-card-length` (18, or 15 for the old version),
/// `id-number-characters`, `foreigner-card-first-digit` (9), `id-number-birth-date`,
/// `id-number-born-in-future`, `id-number-too-old`, `foreigner-card-sequence` (000 is not used),
/// `id-number-check-character`. Of 15 characters only length and characters
/// (letters and digits) are rules.
/// Warnings: `foreigner-card-old-form` (15 characters), `document-number-unusual` (15 characters
/// that are not three letters and twelve digits).
Result<ForeignerCard> check_foreigner_card(std::string_view number, Day today);

}  // namespace yimen::identifiers
