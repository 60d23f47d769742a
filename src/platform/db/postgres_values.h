#pragma once

#include <span>
#include <string>
#include <vector>

#include <libpq-fe.h>

#include "platform/db/database.h"

namespace yimen::db {

/// Parameters in the text form of the wire, bytes as they are; lives as long as the call that
/// sends them.
class PostgresParameters {
  public:
    explicit PostgresParameters(std::span<const Value> values);
    PostgresParameters(const PostgresParameters&) = delete;
    PostgresParameters& operator=(const PostgresParameters&) = delete;

    int count() const { return static_cast<int>(pointers_.size()); }
    const char* const* pointers() const { return pointers_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }

  private:
    std::vector<std::string> numbers_;
    std::vector<const char*> pointers_;
    std::vector<int> lengths_;  // of bytes only
    std::vector<int> formats_;  // 0 text, 1 bytes
};

/// Row `row` of an answer in text form. Integers and truths become integers, numbers with a
/// fraction double, bytea bytes, everything else text.
Row decode_row(const PGresult* answer, int row);

}  // namespace yimen::db
