#include "sharing/actions/reseal_register.h"

#include "sharing/store/external_case_store.h"

namespace yimen::sharing {

namespace {

constexpr std::int64_t kAtOnce = 500;

using Resealed = ExternalCaseStore::Resealed;
using SealPage = Resealed (ExternalCaseStore::*)(const Resealed&, std::int64_t);

}  // namespace

Result<ResealedRegister> reseal_register(Services& services, const crypto::FieldCipher& cipher) {
    ResealedRegister total;
    for (const SealPage seal_page :
         {&ExternalCaseStore::seal_applicants_anew, &ExternalCaseStore::seal_reports_anew}) {
        Resealed last;
        do {
            const auto page =
                services.database.write([&](db::Transaction& transaction) -> Result<Resealed> {
                    ExternalCaseStore store{transaction, cipher};
                    return (store.*seal_page)(last, kAtOnce);
                });
            if (!page) return page.problem();
            total.records += page->records;
            total.sealed_anew += page->sealed_anew;
            last = *page;
        } while (last.records > 0);
    }
    return total;
}

}  // namespace yimen::sharing
