#include "sharing/actions/case_numbers.h"

#include <cstdint>
#include <utility>

#include "cases/cases.h"
#include "sharing/store/external_case_store.h"

#include "core/identifiers/item_code.h"
#include "core/text/text.h"

namespace yimen::sharing {

namespace {

constexpr std::size_t kNumberLengthMax = 50;
constexpr std::int64_t kSerialMost = 999'999;

enum class Whose { ThisItem, AnotherItem, Nobody };

/// Whose numbers begin with the code. Codes that the catalogue does not know yet are somebody's
/// who will be published.
Whose whose(db::Transaction& transaction, std::string_view code, const catalog::ItemVersion& item) {
    if (const auto entry_id = catalog::find_entry_by_code(transaction, code)) {
        return *entry_id == item.entry_id ? Whose::ThisItem : Whose::AnotherItem;
    }
    if (code == item.item.codes.implementation) return Whose::ThisItem;
    return identifiers::check_implementation_code(code) ? Whose::AnotherItem : Whose::Nobody;
}

void find_reading_fault(db::Transaction& transaction, const std::string& number,
                        const catalog::ItemVersion& item, Day today,
                        std::vector<FieldProblem>& faults) {
    for (const auto& reading : cases::read_house_number(number)) {
        const auto owner = whose(transaction, reading.implementation_code, item);
        if (owner == Whose::AnotherItem) {
            faults.push_back({"/number", "case-number-of-another-item", {}});
            return;
        }
        if (owner == Whose::ThisItem && (reading.day > today || reading.serial > kSerialMost)) {
            faults.push_back(
                {"/number", "case-number-ahead", {{"limit", std::to_string(kSerialMost)}}});
            return;
        }
    }
}

/// Numbers of both kinds of cases may be equal; their codes are not.
std::string name_of_external(std::string_view number) {
    return "external_case:" + std::string{number};
}

}  // namespace

void find_number_faults(db::Transaction& transaction, const crypto::FieldCipher& cipher,
                        const std::string& number, const catalog::ItemVersion* item, Day today,
                        std::vector<FieldProblem>& faults) {
    if (number.empty()) return;
    if (text::is_blank(number) || text::length(number) > kNumberLengthMax ||
        !text::is_clean_input(number, text::Lines::One)) {
        faults.push_back({"/number", "case-number-malformed", {}});
        return;
    }
    const auto before = faults.size();
    if (item != nullptr) find_reading_fault(transaction, number, *item, today, faults);
    if (faults.size() > before) return;
    if (ExternalCaseStore{transaction, cipher}.find_by_number(number) ||
        cases::is_case_number(transaction, number)) {
        faults.push_back({"/number", "case-number-taken", {}});
    }
}

void keep_number(db::Transaction& transaction, std::string_view number,
                 const catalog::ItemVersion& item) {
    for (const auto& reading : cases::read_house_number(number)) {
        if (whose(transaction, reading.implementation_code, item) != Whose::ThisItem) continue;
        cases::keep_case_number(transaction, item.entry_id,
                                std::string{reading.implementation_code}, number);
    }
}

std::string query_code_for(std::string_view number, const crypto::FieldCipher& cipher) {
    return cases::query_code_of(name_of_external(number), cipher);
}

bool is_query_code_for(std::string_view number, std::string_view query_code,
                       const crypto::FieldCipher& cipher) {
    return cases::is_query_code(name_of_external(number), query_code, cipher);
}

}  // namespace yimen::sharing
