#include "platform/db/sqlite_mapping.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <map>
#include <mutex>
#include <new>
#include <string>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yimen::db {

namespace {

/// Reserved in the address space for a file, however long it is now: it may grow without moving.
constexpr sqlite3_int64 kReach = sqlite3_int64{1} << 38;

/// A store file as memory. Safe to share between threads.
class Mapping {
  public:
    Mapping() = default;
    ~Mapping() {
        if (bytes_ != nullptr) munmap(bytes_, kReach);
        if (file_ >= 0) close(file_);
    }
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;

    /// Null where the file cannot be mapped, or ends before.
    void* find(const char* path, sqlite3_int64 offset, int length) {
        const auto end = offset + length;
        // Once there is a size, the bytes do not move.
        if (end > size_.load(std::memory_order_acquire) && !reach(path, end)) return nullptr;
        return bytes_ + offset;
    }

  private:
    bool reach(const char* path, sqlite3_int64 end) {
        const std::scoped_lock lock{mutex_};
        if (!tried_) map(path);
        struct stat told{};
        if (bytes_ == nullptr || fstat(file_, &told) != 0) return false;
        size_.store(std::min<sqlite3_int64>(told.st_size, kReach), std::memory_order_release);
        return end <= told.st_size && end <= kReach;
    }

    void map(const char* path) {
        tried_ = true;
        file_ = open(path, O_RDONLY | O_CLOEXEC);
        if (file_ < 0) return;
        void* mapped = mmap(nullptr, kReach, PROT_READ, MAP_SHARED | MAP_NORESERVE, file_, 0);
        if (mapped != MAP_FAILED) bytes_ = static_cast<std::byte*>(mapped);
    }

    std::mutex mutex_;
    bool tried_ = false;
    int file_ = -1;
    std::byte* bytes_ = nullptr;
    std::atomic<sqlite3_int64> size_ = 0;
};

/// The mappings of this process, each while a connection has its file open. To close any descriptor
/// of a file drops the locks that the process has on it (fcntl), so a mapping keeps its own until
/// no connection can hold one.
class Mappings {
  public:
    Mapping* open(const std::string& path) {
        const std::scoped_lock lock{mutex_};
        auto& shared = shared_[path];
        ++shared.connections;
        return &shared.mapping;
    }

    void close(const std::string& path) {
        const std::scoped_lock lock{mutex_};
        const auto found = shared_.find(path);
        if (--found->second.connections == 0) shared_.erase(found);
    }

  private:
    struct Shared {
        Mapping mapping;
        int connections = 0;
    };
    std::mutex mutex_;
    std::map<std::string, Shared> shared_;
};

Mappings& mappings() {
    // Connections may outlive what is destroyed at the end of the program.
    static auto& all = *new Mappings;
    return all;
}

sqlite3_vfs& below() {
    static auto& layer = *sqlite3_vfs_find(nullptr);
    return layer;
}

/// The file of the layer below lies behind it in the same memory.
struct OpenFile : sqlite3_file {
    Mapping* mapping;  ///< null: no store file
    const char* path;  ///< SQLite keeps it while the file is open
};
static_assert(sizeof(OpenFile) % sizeof(sqlite3_int64) == 0, "as SQLite aligns what it allocates");

sqlite3_file* file_below(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<std::byte*>(file) + sizeof(OpenFile));
}

const sqlite3_io_methods& calls_below(sqlite3_file* file) {
    return *file_below(file)->pMethods;
}

int close_file(sqlite3_file* file) {
    const int code = calls_below(file).xClose(file_below(file));
    auto* opened = static_cast<OpenFile*>(file);
    if (opened->mapping != nullptr) mappings().close(opened->path);
    return code;
}

int read_file(sqlite3_file* file, void* to, int length, sqlite3_int64 offset) {
    return calls_below(file).xRead(file_below(file), to, length, offset);
}

int write_file(sqlite3_file* file, const void* from, int length, sqlite3_int64 offset) {
    return calls_below(file).xWrite(file_below(file), from, length, offset);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    return calls_below(file).xTruncate(file_below(file), size);
}

int flush_file(sqlite3_file* file, int flags) {
    return calls_below(file).xSync(file_below(file), flags);
}

int measure_file(sqlite3_file* file, sqlite3_int64* size) {
    return calls_below(file).xFileSize(file_below(file), size);
}

int lock_file(sqlite3_file* file, int level) {
    return calls_below(file).xLock(file_below(file), level);
}

int unlock_file(sqlite3_file* file, int level) {
    return calls_below(file).xUnlock(file_below(file), level);
}

int is_locked(sqlite3_file* file, int* locked) {
    return calls_below(file).xCheckReservedLock(file_below(file), locked);
}

int control_file(sqlite3_file* file, int wish, void* about) {
    // The layer below shall not map what is mapped here.
    if (wish == SQLITE_FCNTL_MMAP_SIZE) return SQLITE_OK;
    return calls_below(file).xFileControl(file_below(file), wish, about);
}

int sector_size(sqlite3_file* file) {
    return calls_below(file).xSectorSize(file_below(file));
}

int device_characteristics(sqlite3_file* file) {
    return calls_below(file).xDeviceCharacteristics(file_below(file));
}

int map_shared(sqlite3_file* file, int region, int size, int extend, void volatile** to) {
    return calls_below(file).xShmMap(file_below(file), region, size, extend, to);
}

int lock_shared(sqlite3_file* file, int offset, int count, int flags) {
    return calls_below(file).xShmLock(file_below(file), offset, count, flags);
}

void order_shared(sqlite3_file* file) {
    calls_below(file).xShmBarrier(file_below(file));
}

int unmap_shared(sqlite3_file* file, int remove) {
    return calls_below(file).xShmUnmap(file_below(file), remove);
}

int fetch_page(sqlite3_file* file, sqlite3_int64 offset, int length, void** page) {
    const auto* opened = static_cast<OpenFile*>(file);
    *page =
        opened->mapping == nullptr ? nullptr : opened->mapping->find(opened->path, offset, length);
    return SQLITE_OK;
}

/// The mapping stays where it is while the file is open.
int release_page(sqlite3_file*, sqlite3_int64, void*) {
    return SQLITE_OK;
}

constexpr sqlite3_io_methods kCalls = {
    .iVersion = 3,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = flush_file,
    .xFileSize = measure_file,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = is_locked,
    .xFileControl = control_file,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = device_characteristics,
    .xShmMap = map_shared,
    .xShmLock = lock_shared,
    .xShmBarrier = order_shared,
    .xShmUnmap = unmap_shared,
    .xFetch = fetch_page,
    .xUnfetch = release_page,
};

int open_file(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* flags_opened) {
    auto* opened = new (file) OpenFile{};
    const bool store = (flags & SQLITE_OPEN_MAIN_DB) != 0 && path != nullptr;
    // Before the layer below can lock it.
    if (store) opened->mapping = mappings().open(path);
    opened->path = path;
    const int code = below().xOpen(&below(), path, file_below(file), flags, flags_opened);
    const bool is_open = file_below(file)->pMethods != nullptr;
    // SQLite closes what has calls, even where the opening failed.
    opened->pMethods = is_open ? &kCalls : nullptr;
    if (store && !is_open) mappings().close(path);
    return code;
}

const char* register_layer() {
    static sqlite3_vfs layer = [] {
        auto copy = below();
        copy.zName = "yimen-mapping";
        copy.szOsFile += static_cast<int>(sizeof(OpenFile));
        copy.pNext = nullptr;
        copy.xOpen = open_file;
        return copy;
    }();
    sqlite3_vfs_register(&layer, 0);
    return layer.zName;
}

}  // namespace

const char* mapping_layer() {
    static const char* const name = register_layer();
    return name;
}

}  // namespace yimen::db
