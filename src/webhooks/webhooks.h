#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "webhooks/domain/delivery.h"
#include "webhooks/domain/event_kind.h"
#include "webhooks/domain/network.h"
#include "webhooks/domain/subscription.h"

#include "core/day.h"

namespace yimen {
struct Services;
}

namespace yimen::db {
class Transaction;
}

/// Tells systems of departments what happens to the cases that they may read. 事件推送
namespace yimen::webhooks {

/// What happened to a case. `unit_ids`: whose systems may read the case now.
struct CaseEvent {
    EventKind kind = EventKind::CaseSubmitted;
    std::string_view case_id;
    std::int64_t case_serial = 0;  ///< of the entry in its history: in this order it is told
    std::string_view case_number;
    std::string_view case_state;
    std::span<const std::string> unit_ids;
};

/// Keeps in the caller's unit of work what is to be sent, one row for each subscription that wants
/// it: of a client of one of the units, or of the client that filed the case. What is undone is
/// told to nobody.
void tell(db::Transaction& transaction, const CaseEvent& event, Instant now,
          const Services& services);

/// From now on the client hears of this case, which it files.
void keep_filer(db::Transaction& transaction, std::string_view case_id, std::string_view client_id);

/// What goes to an address, as Standard Webhooks has it.
struct Letter {
    std::string address;
    std::string id;         ///< webhook-id
    std::string timestamp;  ///< webhook-timestamp, seconds
    std::string signature;  ///< webhook-signature, blanks between several
    std::string body;       ///< JSON
};

/// A way out of the house. Any thread may hand over.
class Courier {
  public:
    virtual ~Courier() = default;
    /// Posts it and waits for the answer, within its time, following no redirection.
    virtual Answer hand_over(const Letter& letter) const = 0;
};

}  // namespace yimen::webhooks
