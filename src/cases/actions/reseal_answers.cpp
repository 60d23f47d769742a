#include "cases/actions/reseal_answers.h"

#include "cases/actions/case_answers.h"
#include "cases/store/case_store.h"

namespace yimen::cases {

namespace {

constexpr std::int64_t kAtOnce = 500;

/// One page after `last`, which then is its last row.
ResealedAnswers reseal_page(CaseStore& store, CaseStore::SealedAnswers& last,
                            const crypto::FieldCipher& cipher) {
    ResealedAnswers done;
    for (auto& one : store.list_sealed_answers(last, kAtOnce)) {
        ++done.records;
        if (const auto anew = cipher.seal_anew(one.sealed, place_of_answers(one.case_id))) {
            store.put_answers(one.case_id, one.serial, *anew);
            ++done.sealed_anew;
        }
        last = std::move(one);
    }
    return done;
}

}  // namespace

Result<ResealedAnswers> reseal_answers(Services& services, const crypto::FieldCipher& cipher) {
    ResealedAnswers total;
    CaseStore::SealedAnswers last;
    while (true) {
        auto reached = last;
        const auto page =
            services.database.write([&](db::Transaction& transaction) -> Result<ResealedAnswers> {
                CaseStore store{transaction};
                reached = last;
                return reseal_page(store, reached, cipher);
            });
        if (!page) return page.problem();
        if (page->records == 0) return total;
        total.records += page->records;
        total.sealed_anew += page->sealed_anew;
        last = std::move(reached);
    }
}

}  // namespace yimen::cases
