#include <cstdio>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "platform/db/open.h"
#include "platform/db/sqlite_connection.h"

namespace yimen::db {

namespace {

constexpr int kPagesAtOnce = 1024;

[[noreturn]] void throw_system(const std::string& doing) {
    throw DatabaseError{doing + ": " + std::system_category().message(errno)};
}

// Removes the unfinished copy unless it was given its name.
class PartialFile {
  public:
    explicit PartialFile(const std::string& target)
        : path_(target + ".partial-" + std::to_string(getpid())) {
        unlink(path_.c_str());
    }
    ~PartialFile() { unlink(path_.c_str()); }
    PartialFile(const PartialFile&) = delete;
    PartialFile& operator=(const PartialFile&) = delete;

    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

void flush_to_disk(const std::string& path, int flags) {
    const int file = open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0) throw_system("open " + path);
    const int outcome = fsync(file);
    close(file);
    if (outcome != 0) throw_system("flush " + path);
}

void copy_pages(SqliteConnection& source, const std::string& path) {
    sqlite3* opened = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    const int open_code = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> target{opened, sqlite3_close};
    if (open_code != SQLITE_OK) throw DatabaseError{"cannot create " + path};
    // A half-written copy is thrown away, so it needs neither journal nor order.
    sqlite3_exec(opened, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", nullptr, nullptr,
                 nullptr);

    sqlite3_backup* copy = sqlite3_backup_init(opened, "main", source.handle(), "main");
    if (!copy) throw DatabaseError{"cannot start to copy: " + std::string{sqlite3_errmsg(opened)}};
    int code = SQLITE_OK;
    while (code == SQLITE_OK) code = sqlite3_backup_step(copy, kPagesAtOnce);
    sqlite3_backup_finish(copy);
    if (code != SQLITE_DONE) {
        throw DatabaseError{"copying stopped: " + std::string{sqlite3_errstr(code)}};
    }
}

}  // namespace

void backup_sqlite(const std::string& source, const std::string& target) {
    namespace fs = std::filesystem;
    if (fs::exists(fs::symlink_status(target))) throw DatabaseError{target + " exists already"};

    const PartialFile partial{target};
    {
        SqliteConnection connection{{.path = source}, SqliteAccess::Read};
        // The read transaction holds one state of the store; without it every commit of the others
        // would start the copy anew.
        connection.execute("BEGIN");
        SqliteConnection::Loan look{connection, {"look", "SELECT count(*) FROM sqlite_schema"}};
        if (const int code = look->step(); code != SQLITE_ROW) connection.fail(code, "read");
        copy_pages(connection, partial.path());
    }
    flush_to_disk(partial.path(), O_RDWR);
    if (renameat2(AT_FDCWD, partial.path().c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE)) {
        throw_system("name the copy " + target);
    }
    const auto folder = fs::absolute(target).parent_path();
    flush_to_disk(folder.string(), O_RDONLY | O_DIRECTORY);
}

}  // namespace yimen::db
