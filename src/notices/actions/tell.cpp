#include <atomic>

#include "notices/notices.h"
#include "notices/store/message_store.h"

#include "platform/services.h"

namespace yimen::notices {

namespace {

/// What this server writes in one millisecond counts up; whom another one told then has the id.
std::int64_t next_id(Instant now) {
    static std::atomic<std::uint32_t> written = 0;
    return now.milliseconds * kMessageIdsInAMillisecond + written++ % kMessageIdsInAMillisecond;
}

}  // namespace

void tell(db::Transaction& transaction, const Tell& told, Instant now) {
    MessageStore store{transaction};
    while (!store.add(told, next_id(now))) continue;
    transaction.announce({.kind = std::string{kMessageWritten},
                          .subject = std::string{told.recipient_id},
                          .about = {}});
}

bool remind(db::Transaction& transaction, const Tell& told, Instant now) {
    const auto due_on = told.due_on.value_or(day_in_china(now));
    if (!MessageStore{transaction}.add_reminder(told.case_id, told.kind, due_on)) return false;
    tell(transaction, told, now);
    return true;
}

}  // namespace yimen::notices
