#pragma once

#include <string_view>
#include <vector>

#include "notices/domain/delivery.h"

#include "platform/db/database.h"

namespace yimen::notices {

class DeliveryStore {
  public:
    explicit DeliveryStore(db::Transaction& transaction) : transaction_(transaction) {}

    void add(const Delivery& delivery);
    /// In the order of recording.
    std::vector<Delivery> list(std::string_view case_id) const;

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::notices
