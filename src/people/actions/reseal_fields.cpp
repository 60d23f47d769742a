#include "people/actions/reseal_fields.h"

#include <string>

#include "people/people.h"
#include "people/store/account_store.h"
#include "people/store/mandate_store.h"
#include "people/store/person_store.h"

namespace yimen::people {

namespace {

constexpr std::size_t kRecordsAtOnce = 500;

struct Step {
    std::string last_id;  ///< empty when nothing is left
    std::int64_t records = 0;
    std::int64_t sealed_anew = 0;
};

bool seal_anew(std::optional<std::string>& sealed, const std::string& place,
               const crypto::FieldCipher& cipher) {
    if (!sealed) return false;
    auto renewed = cipher.seal_anew(*sealed, place);
    if (!renewed) return false;
    sealed = std::move(renewed);
    return true;
}

Step reseal_second_factors(db::Transaction& transaction, const std::string& after,
                           const crypto::FieldCipher& cipher) {
    AccountStore store{transaction};
    Step step;
    for (auto& factors : store.list_second_factors(after, kRecordsAtOnce)) {
        const auto place = second_factor_place(factors.account_id);
        const bool active = seal_anew(factors.active, place, cipher);
        const bool waiting = seal_anew(factors.waiting, place, cipher);
        if (active || waiting) {
            store.put_second_factors(factors);
            ++step.sealed_anew;
        }
        ++step.records;
        step.last_id = factors.account_id;
    }
    return step;
}

Step reseal_persons(db::Transaction& transaction, const std::string& after,
                    const crypto::FieldCipher& cipher) {
    const auto resealed = PersonStore{transaction, cipher}.seal_anew(after, kRecordsAtOnce);
    return {resealed.last_id, resealed.persons, resealed.sealed_anew};
}

Step reseal_mandates(db::Transaction& transaction, const std::string& after,
                     const crypto::FieldCipher& cipher) {
    const auto resealed = MandateStore{transaction, cipher}.seal_anew(after, kRecordsAtOnce);
    return {resealed.last_id, resealed.mandates, resealed.sealed_anew};
}

}  // namespace

Result<ResealReport> reseal_fields(const Person& officer,
                                   const std::function<void(const ResealReport&)>& progress,
                                   Services& services, const Identity& identity) {
    ResealReport report;
    for (const auto reseal : {reseal_second_factors, reseal_persons, reseal_mandates}) {
        std::string after;
        do {
            const auto step =
                services.database.write([&](db::Transaction& transaction) -> Result<Step> {
                    return reseal(transaction, after, identity.cipher);
                });
            if (!step) return step.problem();
            report.records += step->records;
            report.sealed_anew += step->sealed_anew;
            after = step->last_id;
            if (step->records > 0) progress(report);
        } while (!after.empty());
    }
    const auto recorded =
        services.database.write([&](db::Transaction& transaction) -> Result<Done> {
            record(transaction, event_of(officer, "", "fields.reseal", "store"), services);
            return Done{};
        });
    if (!recorded) return recorded.problem();
    return report;
}

}  // namespace yimen::people
