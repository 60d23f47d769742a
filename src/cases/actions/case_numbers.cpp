#include "cases/actions/case_numbers.h"

#include <algorithm>

namespace yimen::cases {

std::string next_case_number(CaseStore& store, const ItemTerms& terms, Day on) {
    constexpr std::size_t kSerialDigits = 4;
    auto day = on.iso();
    day.erase(std::remove(day.begin(), day.end(), '-'), day.end());
    auto serial = std::to_string(store.next_number(terms.entry_id, on));
    if (serial.size() < kSerialDigits) serial.insert(0, kSerialDigits - serial.size(), '0');
    return terms.implementation_code + day + serial;
}

}  // namespace yimen::cases
