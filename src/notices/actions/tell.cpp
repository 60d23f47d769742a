#include "notices/notices.h"
#include "notices/store/message_store.h"

#include "platform/services.h"

namespace yimen::notices {

void tell(db::Transaction& transaction, const Tell& told, Services& services) {
    MessageStore{transaction}.add(told, services.new_id(), services.clock.now());
}

bool remind(db::Transaction& transaction, const Tell& told, Services& services) {
    const auto due_on = told.due_on.value_or(services.clock.today());
    if (!MessageStore{transaction}.add_reminder(told.case_id, told.kind, due_on)) return false;
    tell(transaction, told, services);
    return true;
}

}  // namespace yimen::notices
