#include <string>

#include "people/people.h"
#include "people/store/audit_store.h"

#include "platform/crypto/digest.h"
#include "platform/db/lane.h"
#include "platform/services.h"

namespace yimen::people {

namespace {

// A chain for each lane: on PostgreSQL no unit waits for, or is run again because of, the chain of
// another one (unless two chains share a page of the index), and SQLite's one writer has one chain.
std::string chain_of_this_thread(const std::string& server_name) {
    return server_name + '/' + std::to_string(db::lane_of_this_thread());
}

}  // namespace

void record(db::Transaction& transaction, const AuditEvent& event, const Services& services) {
    AuditStore store{transaction};
    const auto chain = chain_of_this_thread(services.server_name);
    store.add(link(chain, store.find_last(chain), event, services.clock.now(), crypto::sm3_hex));
}

}  // namespace yimen::people
