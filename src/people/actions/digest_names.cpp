#include "people/actions/digest_names.h"

#include <cstdint>

#include "people/store/person_store.h"

namespace yimen::people {

namespace {

constexpr std::int64_t kPersonsAtOnce = 200;

}  // namespace

std::size_t digest_names(db::Database& database, const crypto::FieldCipher& cipher,
                         const std::stop_token& stop) {
    std::size_t digested = 0;
    while (!stop.stop_requested()) {
        const auto some = database.write([&](db::Transaction& transaction) -> Result<std::size_t> {
            return PersonStore{transaction, cipher}.digest_names(kPersonsAtOnce);
        });
        if (!some || *some == 0) break;
        digested += *some;
    }
    return digested;
}

}  // namespace yimen::people
