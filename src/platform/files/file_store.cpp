#include "platform/files/file_store.h"

#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform/files/durable_file.h"
#include "platform/files/open_file.h"

namespace yimen::files {

namespace {

constexpr std::size_t kDigestLetters = 64;

bool is_digest(std::string_view text) {
    return text.size() == kDigestLetters && text.find_first_not_of("0123456789abcdef") == text.npos;
}

/// Makes the folder and its parent, and makes their names durable.
void make_folders(const std::filesystem::path& folder) {
    if (!std::filesystem::create_directories(folder)) return;
    sync_folder(folder.parent_path());
    sync_folder(folder.parent_path().parent_path());
}

}  // namespace

/// A file that goes again unless it was moved to its place.
class FileStore::Draft {
  public:
    explicit Draft(const std::filesystem::path& folder)
        : path_((folder / "draft.XXXXXX").string()),
          file_(::mkostemp(path_.data(), O_CLOEXEC), path_) {}
    ~Draft() {
        if (!path_.empty()) ::unlink(path_.c_str());
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    const std::string& path() const { return path_; }
    OpenFile& file() { return file_; }

    void move_to(const std::filesystem::path& target) {
        if (::fchmod(file_.descriptor(), 0440) != 0) throw_system_error("chmod");
        file_.sync();
        if (::rename(path_.c_str(), target.c_str()) != 0) throw_system_error("rename");
        path_.clear();
    }

  private:
    std::string path_;
    OpenFile file_;
};

FileStore::FileStore(std::filesystem::path folder, std::uint64_t size_limit_bytes,
                     crypto::DigestKind digest)
    : folder_(std::move(folder)), size_limit_bytes_(size_limit_bytes), digest_(digest) {
    std::filesystem::create_directories(folder_);
}

Problem FileStore::too_large() const {
    return {ProblemKind::TooLarge, "too-large", {{"limit", std::to_string(size_limit_bytes_)}}, {}};
}

Result<StoredFile> FileStore::keep(const std::filesystem::path& source) const {
    if (std::filesystem::file_size(source) > size_limit_bytes_) return too_large();
    const OpenFile input{::open(source.c_str(), O_RDONLY | O_CLOEXEC), source.string()};
    Draft draft{folder_};
    crypto::Digest digest{digest_};
    StoredFile kept;
    std::string piece;
    while (input.read_into(piece)) {
        kept.size_bytes += piece.size();
        // It may have grown since it was measured.
        if (kept.size_bytes > size_limit_bytes_) return too_large();
        digest.update(piece);
        draft.file().write(piece);
        piece.clear();
    }
    kept.digest = digest.finish_hex();
    return take(draft, std::move(kept));
}

Result<StoredFile> FileStore::keep_bytes(std::string_view bytes) const {
    if (bytes.size() > size_limit_bytes_) return too_large();
    Draft draft{folder_};
    draft.file().write(bytes);
    crypto::Digest digest{digest_};
    digest.update(bytes);
    return take(draft,
                {.digest = digest.finish_hex(), .kind = FileKind::Pdf, .size_bytes = bytes.size()});
}

Result<StoredFile> FileStore::take(Draft& draft, StoredFile kept) const {
    const auto kind = sniff_file(draft.path());
    if (!kind) return Problem{ProblemKind::Invalid, "file-kind-refused", {}, {}};
    kept.kind = *kind;
    const auto target = path_of(kept.digest);
    make_folders(target.parent_path());
    draft.move_to(target);
    sync_folder(target.parent_path());
    return kept;
}

Result<std::filesystem::path> FileStore::find(std::string_view digest) const {
    const Problem not_found{ProblemKind::NotFound, "not-found", {}, {}};
    if (!is_digest(digest)) return not_found;
    auto path = path_of(digest);
    if (!std::filesystem::exists(path)) return not_found;
    const OpenFile file{::open(path.c_str(), O_RDONLY | O_CLOEXEC), path.string()};
    crypto::Digest read{digest_};
    std::string piece;
    while (file.read_into(piece)) {
        read.update(piece);
        piece.clear();
    }
    if (read.finish_hex() != digest) throw FileDamaged{"damaged file " + std::string{digest}};
    return path;
}

std::filesystem::path FileStore::path_of(std::string_view digest) const {
    return folder_ / digest.substr(0, 2) / digest.substr(2, 2) / digest;
}

}  // namespace yimen::files
