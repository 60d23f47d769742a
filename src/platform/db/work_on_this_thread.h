#pragma once

namespace yimen::db {

class Database;

/// Marks the thread as inside a unit of work of `database` while it lives. Throws std::logic_error
/// when the thread is inside one already: the inner unit would wait for what the outer one holds.
class WorkOnThisThread {
  public:
    explicit WorkOnThisThread(const Database* database);
    ~WorkOnThisThread();
    WorkOnThisThread(const WorkOnThisThread&) = delete;
    WorkOnThisThread& operator=(const WorkOnThisThread&) = delete;

  private:
    const Database* database_;
    const WorkOnThisThread* outer_;
};

}  // namespace yimen::db
