#pragma once

#include <string_view>
#include <vector>

#include "catalog/domain/yearly_volume.h"

#include "platform/db/database.h"

namespace yimen::catalog {

/// How many cases entries had, year by year.
class VolumeStore {
  public:
    explicit VolumeStore(db::Transaction& transaction) : transaction_(transaction) {}

    void put(const YearlyVolume& volume);

    /// The most asked for first.
    std::vector<YearlyVolume> list_of_year(std::int64_t year) const;

    /// Years for which something was counted, the base year first.
    std::vector<std::int64_t> list_years() const;

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::catalog
