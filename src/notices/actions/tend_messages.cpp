#include "notices/actions/tend_messages.h"

#include "notices/store/address_store.h"
#include "notices/store/message_store.h"
#include "notices/store/sending_store.h"

namespace yimen::notices {

namespace {

constexpr std::int64_t kAtOnce = 200;

/// Does `work`, which brings of how many rows it was, until there are no more.
template <class Work>
std::int64_t do_all(Services& services, const Work& work) {
    std::int64_t all = 0;
    for (;;) {
        const auto done =
            services.database.write([&](db::Transaction& transaction) -> Result<std::int64_t> {
                return work(transaction);
            });
        if (!done) return all;
        all += *done;
        if (*done < kAtOnce) return all;
    }
}

}  // namespace

TendedMessages tend_messages(Services& services, const crypto::FieldCipher& cipher) {
    const auto today = services.clock.today();
    const auto end = start_in_china(add_days(today, -kEndedSendingsDays));
    TendedMessages tended;
    tended.moved = do_all(services, [](db::Transaction& transaction) {
        return static_cast<std::int64_t>(MessageStore{transaction}.move_earlier(kAtOnce));
    });
    tended.forgotten = do_all(services, [&](db::Transaction& transaction) {
        return SendingStore{transaction, cipher}.forget_before(end, kAtOnce);
    });
    do_all(services, [&](db::Transaction& transaction) -> std::int64_t {
        AddressStore{transaction, cipher}.forget_codes_before(today);
        return 0;
    });
    return tended;
}

}  // namespace yimen::notices
