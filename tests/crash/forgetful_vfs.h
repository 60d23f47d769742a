#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <string>
#include <vector>

#include <sqlite3.h>

namespace yimen::test {

/// A file layer for SQLite that is as cruel as the standards allow: what was written stays in
/// memory until it is flushed, and is gone when the power goes. Registered under its name while it
/// lives; every connection that uses it is closed before. Safe to share between threads.
class ForgetfulDisk {
  public:
    /// What reaches the platter of the writes that were never flushed.
    enum class Survival {
        Nothing,
        RandomSectors,  ///< any of their 512-byte sectors, in any order, so writes are torn too
    };

    explicit ForgetfulDisk(std::string name);
    ~ForgetfulDisk();
    ForgetfulDisk(const ForgetfulDisk&) = delete;
    ForgetfulDisk& operator=(const ForgetfulDisk&) = delete;

    const std::string& name() const { return name_; }

    /// The power goes at the write, flush or truncation after this many more of them; until
    /// restore() every access fails.
    void cut_power_after(std::int64_t operations);

    /// Lets this many flushes fail; what they should have flushed is still not flushed.
    void fail_flushes(int count);

    /// Lets no file grow when all together would be larger.
    void limit_size(std::size_t bytes);

    /// Brings the power back: the files in the folder become what the platter holds, and the
    /// engine's own file layer may open them. Nothing may be open.
    void restore(Survival survival, std::mt19937& random);

  private:
    struct Write {
        std::size_t offset;
        std::string bytes;
    };
    struct Content {
        std::string seen;
        std::string flushed;
        std::vector<Write> unflushed;
    };
    struct OpenFile;
    struct Handle;
    struct Calls;

    bool spend_operation();
    std::shared_ptr<Content> content_of(const std::string& path);
    int read(Content& content, void* to, int size, std::int64_t offset);
    int write(Content& content, const void* from, int size, std::int64_t offset);
    int truncate(Content& content, std::int64_t size);
    int flush(Content& content);

    const std::string name_;
    sqlite3_vfs* const below_;
    sqlite3_vfs layer_;

    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<Content>> contents_;
    bool has_power_ = true;
    std::int64_t operations_left_ = -1;  // negative: the power stays
    int flushes_to_fail_ = 0;
    std::size_t size_limit_;
};

}  // namespace yimen::test
