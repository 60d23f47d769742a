#include "cases/cases.h"

#include "cases/actions/case_numbers.h"
#include "cases/store/case_store.h"
#include "cases/store/finding_store.h"

namespace yimen::cases {

std::string give_case_number(db::Transaction& transaction, const std::string& entry_id,
                             const std::string& implementation_code, Day on) {
    ItemTerms terms;
    terms.entry_id = entry_id;
    terms.implementation_code = implementation_code;
    CaseStore store{transaction};
    return next_case_number(store, terms, on);
}

void keep_case_number(db::Transaction& transaction, const std::string& entry_id,
                      const std::string& implementation_code, std::string_view number) {
    const auto given = read_case_number(implementation_code, number);
    if (given) CaseStore{transaction}.pass_number(entry_id, given->day, given->serial);
}

std::vector<HouseNumber> read_house_number(std::string_view number) {
    std::vector<HouseNumber> readings;
    for (std::size_t length = 1; length < number.size(); ++length) {
        const auto code = number.substr(0, length);
        if (const auto given = read_case_number(code, number)) {
            readings.push_back({code, given->day, given->serial});
        }
    }
    return readings;
}

bool is_case_number(db::Transaction& transaction, std::string_view number) {
    return CaseStore{transaction}.find_by_number(number).has_value();
}

void add_finding(db::Transaction& transaction, const Finding& finding) {
    FindingStore{transaction}.add(finding);
}

}  // namespace yimen::cases
