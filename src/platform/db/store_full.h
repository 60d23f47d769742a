#pragma once

#include "platform/db/database.h"

namespace yimen::db {

/// The disk of the store has no room left.
class StoreFull : public DatabaseError {
  public:
    using DatabaseError::DatabaseError;
};

}  // namespace yimen::db
