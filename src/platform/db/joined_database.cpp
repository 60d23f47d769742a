#include "platform/db/joined_database.h"

#include <stdexcept>

namespace yimen::db {

namespace {

[[noreturn]] void refuse() {
    throw std::logic_error{"not inside a unit of work"};
}

}  // namespace

void JoinedDatabase::migrate(std::span<const Migration>) {
    refuse();
}

std::int64_t JoinedDatabase::change_counter() {
    refuse();
}

std::optional<std::int64_t> JoinedDatabase::change_counter_at_once() {
    refuse();
}

void JoinedDatabase::check_health() {
    refuse();
}

}  // namespace yimen::db
