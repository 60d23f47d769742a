#pragma once

#include <string>
#include <string_view>

namespace yimen::identifiers {

/// How personal data is shown to readers without the duty to see it (GB/T 35273 7.2); the
/// patterns are convention. Each hidden character becomes one `*` unless stated. All are total:
/// text of another form than expected shows less, never more; text that is not UTF-8 becomes `***`;
/// empty stays empty.

/// 张*, 张*明, 欧**明: the first and, from three characters on, the last stay; a single one does
/// not.
std::string mask_name(std::string_view name);

/// 张**, 欧***: the stricter form for public lists: the first alone stays; a single one does not.
std::string mask_name_strictly(std::string_view name);

/// The first six and the last four of 15 and 18 stay: 445281********0014. Of another length one
/// stays at each end; up to four characters, and other than letters and digits, keep none.
std::string mask_id_number(std::string_view number);

/// The stricter form for public lists: one at each end.
std::string mask_id_number_strictly(std::string_view number);

/// 138****5678 when it is 11 digits; else none stays.
std::string mask_mobile(std::string_view number);

/// Down to the county as far as the divisions can be told by their endings (省 市 区 县 旗), then
/// four `*`: 广东省揭阳市普宁市****. Where none can be told nothing stays.
std::string mask_address(std::string_view address);

/// The last four digits stay; up to eight characters, and other than digits, keep none.
std::string mask_bank_card(std::string_view number);

/// First character, three `*` and domain: z***@example.com. A name of one character does not stay;
/// without @ nothing does.
std::string mask_email(std::string_view address);

}  // namespace yimen::identifiers
