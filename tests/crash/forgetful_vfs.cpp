#include "crash/forgetful_vfs.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>

namespace yimen::test {

namespace {

constexpr std::size_t kSector = 512;

std::string read_file(const std::string& path) {
    std::ostringstream bytes;
    bytes << std::ifstream{path, std::ios::binary}.rdbuf();
    return bytes.str();
}

void put(std::string& content, std::size_t offset, std::string_view bytes) {
    if (content.size() < offset + bytes.size()) content.resize(offset + bytes.size());
    std::copy(bytes.begin(), bytes.end(), content.begin() + static_cast<std::ptrdiff_t>(offset));
}

}  // namespace

// One open file: locks and shared memory are those of the layer below, which keeps an empty or old
// file under the same name.
struct ForgetfulDisk::OpenFile {
    ForgetfulDisk& disk;
    std::shared_ptr<Content> content;
    std::vector<std::max_align_t> memory;

    sqlite3_file* below() { return reinterpret_cast<sqlite3_file*>(memory.data()); }
};

struct ForgetfulDisk::Handle {
    sqlite3_file base;
    OpenFile* file;
};

struct ForgetfulDisk::Calls {
    static OpenFile& file(sqlite3_file* handle) { return *reinterpret_cast<Handle*>(handle)->file; }
    static ForgetfulDisk& disk(sqlite3_vfs* layer) {
        return *static_cast<ForgetfulDisk*>(layer->pAppData);
    }

    static int open(sqlite3_vfs* layer, const char* path, sqlite3_file* given, int flags,
                    int* flags_out);
    static int remove(sqlite3_vfs* layer, const char* path, int sync_folder);

    static int access(sqlite3_vfs* layer, const char* path, int flags, int* out) {
        const auto* below = disk(layer).below_;
        return below->xAccess(disk(layer).below_, path, flags, out);
    }
    static int full_path(sqlite3_vfs* layer, const char* path, int size, char* out) {
        const auto* below = disk(layer).below_;
        return below->xFullPathname(disk(layer).below_, path, size, out);
    }

    static int close(sqlite3_file* handle) {
        const std::unique_ptr<OpenFile> closed{&file(handle)};
        return closed->below()->pMethods->xClose(closed->below());
    }
    static int read(sqlite3_file* handle, void* to, int size, sqlite3_int64 offset) {
        return file(handle).disk.read(*file(handle).content, to, size, offset);
    }
    static int write(sqlite3_file* handle, const void* from, int size, sqlite3_int64 offset) {
        return file(handle).disk.write(*file(handle).content, from, size, offset);
    }
    static int truncate(sqlite3_file* handle, sqlite3_int64 size) {
        return file(handle).disk.truncate(*file(handle).content, size);
    }
    static int sync(sqlite3_file* handle, int) {
        return file(handle).disk.flush(*file(handle).content);
    }
    static int size(sqlite3_file* handle, sqlite3_int64* out) {
        const std::lock_guard lock{file(handle).disk.mutex_};
        *out = static_cast<sqlite3_int64>(file(handle).content->seen.size());
        return file(handle).disk.has_power_ ? SQLITE_OK : SQLITE_IOERR_FSTAT;
    }
    static int lock(sqlite3_file* handle, int level) {
        auto* below = file(handle).below();
        return below->pMethods->xLock(below, level);
    }
    static int unlock(sqlite3_file* handle, int level) {
        auto* below = file(handle).below();
        return below->pMethods->xUnlock(below, level);
    }
    static int is_reserved(sqlite3_file* handle, int* out) {
        auto* below = file(handle).below();
        return below->pMethods->xCheckReservedLock(below, out);
    }
    static int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
    static int sector_size(sqlite3_file*) { return static_cast<int>(kSector); }
    static int characteristics(sqlite3_file* handle) {
        auto* below = file(handle).below();
        return below->pMethods->xDeviceCharacteristics(below);
    }
    static int map_shared(sqlite3_file* handle, int page, int size, int extend,
                          void volatile** out) {
        auto* below = file(handle).below();
        return below->pMethods->xShmMap(below, page, size, extend, out);
    }
    static int lock_shared(sqlite3_file* handle, int offset, int count, int flags) {
        auto* below = file(handle).below();
        return below->pMethods->xShmLock(below, offset, count, flags);
    }
    static void shared_barrier(sqlite3_file* handle) {
        auto* below = file(handle).below();
        below->pMethods->xShmBarrier(below);
    }
    static int unmap_shared(sqlite3_file* handle, int remove) {
        auto* below = file(handle).below();
        return below->pMethods->xShmUnmap(below, remove);
    }

    static constexpr sqlite3_io_methods kMethods{
        .iVersion = 2,
        .xClose = close,
        .xRead = read,
        .xWrite = write,
        .xTruncate = truncate,
        .xSync = sync,
        .xFileSize = size,
        .xLock = lock,
        .xUnlock = unlock,
        .xCheckReservedLock = is_reserved,
        .xFileControl = control,
        .xSectorSize = sector_size,
        .xDeviceCharacteristics = characteristics,
        .xShmMap = map_shared,
        .xShmLock = lock_shared,
        .xShmBarrier = shared_barrier,
        .xShmUnmap = unmap_shared,
        .xFetch = nullptr,
        .xUnfetch = nullptr,
    };
};

int ForgetfulDisk::Calls::open(sqlite3_vfs* layer, const char* path, sqlite3_file* given, int flags,
                               int* flags_out) {
    auto& owner = disk(layer);
    auto* handle = reinterpret_cast<Handle*>(given);
    handle->base.pMethods = nullptr;
    if (!path) return SQLITE_CANTOPEN;

    const auto units = static_cast<std::size_t>(owner.below_->szOsFile) / sizeof(std::max_align_t);
    auto file = std::make_unique<OpenFile>(
        OpenFile{owner, nullptr, std::vector<std::max_align_t>(units + 1)});
    const int code = owner.below_->xOpen(owner.below_, path, file->below(), flags, flags_out);
    if (code != SQLITE_OK) return code;
    file->content = owner.content_of(path);
    handle->file = file.release();
    handle->base.pMethods = &kMethods;
    return SQLITE_OK;
}

int ForgetfulDisk::Calls::remove(sqlite3_vfs* layer, const char* path, int sync_folder) {
    auto& owner = disk(layer);
    const std::lock_guard lock{owner.mutex_};
    if (!owner.spend_operation()) return SQLITE_IOERR_DELETE;
    owner.contents_.erase(path);
    return owner.below_->xDelete(owner.below_, path, sync_folder);
}

ForgetfulDisk::ForgetfulDisk(std::string name)
    : name_(std::move(name)),
      below_(sqlite3_vfs_find(nullptr)),
      layer_(*below_),
      size_limit_(std::numeric_limits<std::size_t>::max()) {
    layer_.szOsFile = sizeof(Handle);
    layer_.pNext = nullptr;
    layer_.zName = name_.c_str();
    layer_.pAppData = this;
    layer_.xOpen = Calls::open;
    layer_.xDelete = Calls::remove;
    layer_.xAccess = Calls::access;
    layer_.xFullPathname = Calls::full_path;
    sqlite3_vfs_register(&layer_, 0);
}

ForgetfulDisk::~ForgetfulDisk() {
    sqlite3_vfs_unregister(&layer_);
}

void ForgetfulDisk::cut_power_after(std::int64_t operations) {
    const std::lock_guard lock{mutex_};
    operations_left_ = operations;
}

void ForgetfulDisk::fail_flushes(int count) {
    const std::lock_guard lock{mutex_};
    flushes_to_fail_ = count;
}

void ForgetfulDisk::limit_size(std::size_t bytes) {
    const std::lock_guard lock{mutex_};
    size_limit_ = bytes;
}

void ForgetfulDisk::restore(Survival survival, std::mt19937& random) {
    const std::lock_guard lock{mutex_};
    std::bernoulli_distribution survives{survival == Survival::Nothing ? 0.0 : 0.5};
    for (auto& [path, content] : contents_) {
        for (const Write& lost : content->unflushed) {
            for (std::size_t at = 0; at < lost.bytes.size();) {
                const auto in_sector = (lost.offset + at) % kSector;
                const auto size = std::min(kSector - in_sector, lost.bytes.size() - at);
                if (survives(random)) {
                    put(content->flushed, lost.offset + at,
                        std::string_view{lost.bytes}.substr(at, size));
                }
                at += size;
            }
        }
        std::ofstream{path, std::ios::binary | std::ios::trunc} << content->flushed;
        std::filesystem::remove(path + "-shm");
    }
    contents_.clear();
    has_power_ = true;
    operations_left_ = -1;
}

bool ForgetfulDisk::spend_operation() {
    if (operations_left_ == 0) has_power_ = false;
    if (operations_left_ > 0) --operations_left_;
    return has_power_;
}

std::shared_ptr<ForgetfulDisk::Content> ForgetfulDisk::content_of(const std::string& path) {
    const std::lock_guard lock{mutex_};
    auto& content = contents_[path];
    if (!content) {
        const auto bytes = read_file(path);
        content = std::make_shared<Content>(Content{bytes, bytes, {}});
    }
    return content;
}

int ForgetfulDisk::read(Content& content, void* to, int size, std::int64_t offset) {
    const std::lock_guard lock{mutex_};
    if (!has_power_) return SQLITE_IOERR_READ;
    const auto wanted = static_cast<std::size_t>(size);
    const auto start = std::min(static_cast<std::size_t>(offset), content.seen.size());
    const auto there = std::min(wanted, content.seen.size() - start);
    std::memcpy(to, content.seen.data() + start, there);
    if (there == wanted) return SQLITE_OK;
    std::memset(static_cast<char*>(to) + there, 0, wanted - there);
    return SQLITE_IOERR_SHORT_READ;
}

int ForgetfulDisk::write(Content& content, const void* from, int size, std::int64_t offset) {
    const std::lock_guard lock{mutex_};
    if (!has_power_) return SQLITE_IOERR_WRITE;
    const auto start = static_cast<std::size_t>(offset);
    const auto end = start + static_cast<std::size_t>(size);
    std::size_t total = 0;
    for (const auto& [path, other] : contents_) total += other->seen.size();
    const bool grows = end > content.seen.size();
    if (grows && total + end - content.seen.size() > size_limit_) return SQLITE_FULL;

    const std::string_view bytes{static_cast<const char*>(from), static_cast<std::size_t>(size)};
    content.unflushed.push_back({start, std::string{bytes}});
    // The write during which the power goes may be torn, but nobody reads it any more.
    if (!spend_operation()) return SQLITE_IOERR_WRITE;
    put(content.seen, start, bytes);
    return SQLITE_OK;
}

int ForgetfulDisk::truncate(Content& content, std::int64_t size) {
    const std::lock_guard lock{mutex_};
    if (!spend_operation()) return SQLITE_IOERR_TRUNCATE;
    content.seen.resize(static_cast<std::size_t>(size));
    // A shorter file that comes back longer would only show bytes that were flushed before.
    return SQLITE_OK;
}

int ForgetfulDisk::flush(Content& content) {
    const std::lock_guard lock{mutex_};
    if (!spend_operation()) return SQLITE_IOERR_FSYNC;
    if (flushes_to_fail_ > 0) {
        --flushes_to_fail_;
        return SQLITE_IOERR_FSYNC;
    }
    content.flushed = content.seen;
    content.unflushed.clear();
    return SQLITE_OK;
}

}  // namespace yimen::test
