#include "cases/actions/verify_case.h"

#include "cases/actions/record_entry.h"
#include "cases/store/kept_case.h"

namespace yimen::cases {

namespace {

/// The case before its first entry.
Case unwritten(const Case& filed) {
    Case begun;
    begun.id = filed.id;
    begun.entry_id = filed.entry_id;
    begun.entry_version = filed.entry_version;
    begun.life = filed.life;
    begun.unit_id = filed.unit_id;
    begun.division_code = filed.division_code;
    begun.applicant_id = filed.applicant_id;
    begun.agent_id = filed.agent_id;
    begun.channel = filed.channel;
    begun.window_unit = filed.window_unit;
    return begun;
}

bool stands_alike(const Case& one, const Case& other) {
    return one.state == other.state && one.number == other.number && one.serial == other.serial &&
           one.head == other.head && keep_details(one) == keep_details(other);
}

}  // namespace

std::vector<std::string> verify_case(std::string_view case_id, Services& services) {
    return services.database.read([&](db::Transaction& transaction) {
        std::vector<std::string> faults;
        const CaseStore store{transaction};
        const auto stored = store.find(case_id);
        if (!stored || stored->filed.number.empty()) return faults;

        auto told = unwritten(stored->filed);
        std::int64_t expected = 1;
        for (const auto& [entry, said] : store.list_kept(case_id)) {
            if (entry.serial != expected) {
                faults.push_back(std::to_string(expected) + " missing");
                return faults;
            }
            if (digest_of(case_id, entry, said) != entry.digest) {
                faults.push_back(std::to_string(entry.serial) + " changed");
            }
            apply(told, entry);
            ++expected;
        }
        if (!stands_alike(told, stored->filed)) faults.emplace_back("state differs");
        return faults;
    });
}

}  // namespace yimen::cases
