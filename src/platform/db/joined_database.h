#pragma once

#include "platform/db/database.h"

namespace yimen::db {

/// Lets actions that open units of work of their own join one that is under way: what they read and
/// write is read and written there. A unit that was refused inside cannot be undone alone, so
/// whoever joins must refuse too. Lives no longer than the transaction.
class JoinedDatabase : public Database {
  public:
    JoinedDatabase(Database& whole, Transaction& transaction)
        : whole_(whole), transaction_(transaction) {}

    /// Throws std::logic_error: not inside a unit of work. So do those that ask the whole store.
    void migrate(std::span<const Migration> migrations) override;
    std::int64_t change_counter() override;
    std::optional<std::int64_t> change_counter_at_once() override;
    void check_health() override;
    std::string_view engine() const override { return whole_.engine(); }

  protected:
    void run_read(const std::function<void(Transaction&)>& work) override { work(transaction_); }
    void run_write(const std::function<bool(Transaction&)>& work) override { work(transaction_); }
    /// Told with the whole unit.
    void announce(const std::vector<Announcement>& announced) override {
        for (const auto& one : announced) transaction_.announce(one);
    }

  private:
    Database& whole_;
    Transaction& transaction_;
};

}  // namespace yimen::db
