#include "notices/actions/reseal_notices.h"

#include "notices/store/address_store.h"
#include "notices/store/notice_store.h"
#include "notices/store/sending_store.h"

namespace yimen::notices {

namespace {

constexpr std::size_t kAtOnce = 500;

/// Does `step` in units of work of their own until it brings nothing to go on from; adds to
/// `total`.
template <class Resealed, class Step, class More>
Result<Done> reseal_all(Services& services, ResealedNotices& total, const Step& step,
                        const More& more) {
    Resealed last;
    do {
        auto done = services.database.write([&](db::Transaction& transaction) -> Result<Resealed> {
            return step(transaction, last);
        });
        if (!done) return done.problem();
        total.records += done->records;
        total.sealed_anew += done->sealed_anew;
        last = *std::move(done);
    } while (more(last));
    return Done{};
}

}  // namespace

Result<ResealedNotices> reseal_notices(Services& services, const Papers& papers) {
    ResealedNotices total;
    const auto has_id = [](const auto& last) { return !last.last_id.empty(); };
    const auto notices = reseal_all<NoticeStore::Resealed>(
        services, total,
        [&](db::Transaction& transaction, const NoticeStore::Resealed& last) {
            return NoticeStore{transaction, papers.cipher}.seal_anew(last.last_id, kAtOnce);
        },
        has_id);
    if (!notices) return notices.problem();
    const auto addresses = reseal_all<AddressStore::Resealed>(
        services, total,
        [&](db::Transaction& transaction, const AddressStore::Resealed& last) {
            return AddressStore{transaction, papers.cipher}.seal_anew(last.last_recipient,
                                                                      last.last_channel, kAtOnce);
        },
        [](const AddressStore::Resealed& last) { return !last.last_recipient.empty(); });
    if (!addresses) return addresses.problem();
    const auto sendings = reseal_all<SendingStore::Resealed>(
        services, total,
        [&](db::Transaction& transaction, const SendingStore::Resealed& last) {
            return SendingStore{transaction, papers.cipher}.seal_anew(last.last_id, kAtOnce);
        },
        has_id);
    if (!sendings) return sendings.problem();
    return total;
}

}  // namespace yimen::notices
