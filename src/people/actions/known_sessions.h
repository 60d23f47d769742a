#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "people/domain/account.h"
#include "people/domain/person.h"

#include "core/day.h"
#include "core/recent.h"

namespace yimen::people {

/// Whom the store told by a cookie, with the posts of that day.
struct KnownSession {
    std::int64_t revision = 0;  ///< of identities, that they were read under
    Day day;
    Instant created_at;
    Instant last_seen_at;
    Person person;
};

/// Sessions that were asked for last, by the digest of their cookie. True while the revision of
/// identities in the store is theirs and the day is. Safe to share between threads.
class KnownSessions {
  public:
    /// Null when there is none under this revision on this day.
    std::shared_ptr<const KnownSession> find(std::string_view digest, std::int64_t revision,
                                             Day day);
    void keep(const std::string& digest, std::shared_ptr<const KnownSession> session);
    void drop(std::string_view digest);

  private:
    static constexpr std::size_t kBytesMost = 64 << 20;
    Recent<std::shared_ptr<const KnownSession>> known_{kBytesMost};
};

}  // namespace yimen::people
