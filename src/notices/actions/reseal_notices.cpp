#include "notices/actions/reseal_notices.h"

#include "notices/store/address_store.h"
#include "notices/store/notice_store.h"

namespace yimen::notices {

Result<ResealedNotices> reseal_notices(Services& services, const Papers& papers) {
    constexpr std::size_t kAtOnce = 500;
    ResealedNotices total;
    std::string after;
    do {
        const auto step = services.database.write(
            [&](db::Transaction& transaction) -> Result<NoticeStore::Resealed> {
                return NoticeStore{transaction, papers.cipher}.seal_anew(after, kAtOnce);
            });
        if (!step) return step.problem();
        total.records += step->records;
        total.sealed_anew += step->sealed_anew;
        after = step->last_id;
    } while (!after.empty());
    AddressStore::Resealed addresses;
    do {
        const auto step = services.database.write(
            [&](db::Transaction& transaction) -> Result<AddressStore::Resealed> {
                return AddressStore{transaction, papers.cipher}.seal_anew(
                    addresses.last_recipient, addresses.last_channel, kAtOnce);
            });
        if (!step) return step.problem();
        total.records += step->records;
        total.sealed_anew += step->sealed_anew;
        addresses = *step;
    } while (!addresses.last_recipient.empty());
    return total;
}

}  // namespace yimen::notices
