#include "notices/notices.h"
#include "notices/store/message_store.h"

#include "platform/services.h"

namespace yimen::notices {

void tell(db::Transaction& transaction, const Tell& told, Instant now, Services& services) {
    MessageStore{transaction}.add(told, services.new_id(), now);
}

bool remind(db::Transaction& transaction, const Tell& told, Instant now, Services& services) {
    const auto due_on = told.due_on.value_or(day_in_china(now));
    if (!MessageStore{transaction}.add_reminder(told.case_id, told.kind, due_on)) return false;
    tell(transaction, told, now, services);
    return true;
}

}  // namespace yimen::notices
