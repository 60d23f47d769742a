#pragma once

#include <string>

#include <sys/types.h>

namespace yimen::test {

/// A PostgreSQL cluster in a temporary folder, reached through a socket in it. It and the folder go
/// when this object goes or the process dies, however it dies. Throws std::runtime_error with the
/// server's log when it does not start.
class PrivatePostgres {
  public:
    enum class Flush { EveryCommit, Never };

    explicit PrivatePostgres(Flush flush = Flush::EveryCommit);
    ~PrivatePostgres();
    PrivatePostgres(const PrivatePostgres&) = delete;
    PrivatePostgres& operator=(const PrivatePostgres&) = delete;

    /// In the form keyword=value.
    const std::string& connection() const { return connection_; }

  private:
    std::string connection_;
    pid_t keeper_ = -1;
    int lifeline_ = -1;
};

/// The cluster to test on: YIMEN_TEST_POSTGRES (keyword=value form), or one that is started when
/// first asked for and lives as long as the process. First asked for by the main thread.
std::string postgres_for_tests();

/// A schema of its own in that cluster, dropped with this object.
class PostgresSchema {
  public:
    PostgresSchema();
    ~PostgresSchema();
    PostgresSchema(const PostgresSchema&) = delete;
    PostgresSchema& operator=(const PostgresSchema&) = delete;

    /// Leads into the schema.
    const std::string& connection() const { return connection_; }

  private:
    std::string name_;
    std::string connection_;
};

}  // namespace yimen::test
