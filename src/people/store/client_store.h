#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "people/domain/client.h"

#include "platform/db/database.h"

namespace yimen::people {

/// Systems of departments that work with the open API.
class ClientStore {
  public:
    explicit ClientStore(db::Transaction& transaction) : transaction_(transaction) {}

    struct WithDigest {
        Client client;
        std::string secret_digest;
    };

    void add(const Client& client, std::string_view secret_digest);
    std::optional<WithDigest> find(std::string_view client_id) const;
    /// In the order in which they were registered; those of one unit when it is not empty.
    std::vector<Client> list(std::string_view unit_id) const;
    void set_secret(std::string_view client_id, std::string_view secret_digest, Instant at);
    void switch_off(std::string_view client_id, Instant at);

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::people
