#include "materials/actions/take_in_file.h"

#include "materials/domain/limits.h"
#include "materials/domain/upload.h"
#include "materials/store/upload_store.h"

#include "platform/paper/handed_in_file.h"

namespace yimen::materials {

ScanState scan(const std::filesystem::path& path, const Archive& archive) {
    if (archive.scanner == nullptr) return ScanState::NotScanned;
    switch (archive.scanner->scan(path)) {
        case scan::Verdict::Clean:
            return ScanState::Clean;
        case scan::Verdict::Infected:
            return ScanState::Infected;
        case scan::Verdict::Away:
            break;
    }
    return ScanState::Unscanned;
}

std::optional<Problem> find_full(db::Transaction& transaction, std::string_view owner_id,
                                 std::int64_t more_bytes, const Archive& archive) {
    const UploadStore store{transaction, archive.cipher};
    const auto open = store.count_open(owner_id);
    if (store.library_bytes(owner_id) + open.size_bytes + more_bytes <= kLibraryBytesMax) {
        return std::nullopt;
    }
    return Problem{
        ProblemKind::Conflict, "library-full", {{"limit", std::to_string(kLibraryBytesMax)}}, {}};
}

Result<TakenFile> take_in(const std::filesystem::path& path, const Archive& archive) {
    const auto kind = files::sniff_file(path);
    if (!kind) return Problem{ProblemKind::Invalid, "file-kind-refused", {}, {}};
    const auto state = scan(path, archive);
    if (state == ScanState::Infected) {
        return Problem{ProblemKind::Invalid, "file-infected", {}, {}};
    }
    const auto pages = paper::count_pages(path, *kind);
    if (!pages) return pages.problem();
    const auto kept = archive.files.keep(path);
    if (!kept) return kept.problem();
    return TakenFile{.digest = kept->digest,
                     .kind = std::string{files::name_of(kept->kind)},
                     .size_bytes = static_cast<std::int64_t>(kept->size_bytes),
                     .pages = *pages,
                     .scan = state};
}

Result<File> upload_file(const UploadFile& command, Services& services, const Archive& archive) {
    const auto size = static_cast<std::int64_t>(std::filesystem::file_size(command.path));
    const auto owner_id =
        services.database.read([&](db::Transaction& transaction) -> Result<std::string> {
            auto owner = open_library_to_add(transaction, command.visit, services.clock.today());
            if (!owner) return owner;
            auto faults = find_faults(Upload{.file_name = command.file_name, .size_bytes = size});
            if (!faults.empty()) return invalid_input(std::move(faults));
            if (auto full = find_full(transaction, *owner, size, archive)) return std::move(*full);
            return owner;
        });
    if (!owner_id) return owner_id.problem();
    auto taken = take_in(command.path, archive);
    if (!taken) return taken.problem();
    File file{.id = services.new_id(),
              .owner_id = *owner_id,
              .digest = std::move(taken->digest),
              .kind = std::move(taken->kind),
              .size_bytes = taken->size_bytes,
              .pages = taken->pages,
              .scan = taken->scan,
              .name = command.file_name,
              .channel = command.visit.channel,
              .account_id = command.visit.person.account_id,
              .received_at = services.clock.now()};
    return services.database.write([&](db::Transaction& transaction) -> Result<File> {
        UploadStore{transaction, archive.cipher}.add(file);
        return file;
    });
}

}  // namespace yimen::materials
