#include "materials/actions/resumable_upload.h"

#include <memory>

#include <fcntl.h>

#include "materials/actions/take_in_file.h"
#include "materials/domain/limits.h"
#include "materials/store/upload_store.h"

#include "platform/crypto/digest.h"
#include "platform/files/open_file.h"

namespace yimen::materials {

namespace {

Problem conflict(std::string code, Facts facts = {}) {
    return {ProblemKind::Conflict, std::move(code), std::move(facts), {}};
}

Facts offset_of(const Upload& upload) {
    return {{"offset", std::to_string(upload.received_bytes)}};
}

std::string digest_of(const std::filesystem::path& path, crypto::DigestKind kind) {
    const files::OpenFile file{::open(path.c_str(), O_RDONLY | O_CLOEXEC), path.string()};
    crypto::Digest digest{kind};
    std::string piece;
    while (file.read_into(piece)) {
        digest.update(piece);
        piece.clear();
    }
    return digest.finish_hex();
}

/// Whether the bytes are those that the sender meant.
bool is_as_stated(const std::filesystem::path& path, const Upload& upload) {
    if (!upload.stated_digest) return true;
    const auto stated = parse_stated_digest(*upload.stated_digest);
    const auto kind = stated->sm3 ? crypto::DigestKind::Sm3 : crypto::DigestKind::Sha256;
    return digest_of(path, kind) == stated->hex;
}

/// An upload whose bytes nobody else touches as long as this lives, and how far it is now.
struct OpenUpload {
    Upload upload;
    std::unique_ptr<files::PartialFile> bytes;  ///< null once it is finished
};

/// Refuses not-found, also when the folder lost some of the bytes, and upload-busy.
Result<OpenUpload> open_upload(const people::Person& person, std::string_view upload_id,
                               Services& services, const Archive& archive) {
    auto upload = read_upload(person, upload_id, services, archive);
    if (!upload) return upload.problem();
    if (upload->file_id) return OpenUpload{std::move(*upload), nullptr};
    auto bytes = archive.partial_files.open(upload_id);
    if (!bytes) return conflict("upload-busy");
    // Somebody else may have written, or finished it, before it was locked.
    upload = read_upload(person, upload_id, services, archive);
    if (!upload) return upload.problem();
    if (upload->file_id) return OpenUpload{std::move(*upload), nullptr};
    if (bytes->size_bytes() < static_cast<std::uint64_t>(upload->received_bytes)) {
        return not_found();
    }
    return OpenUpload{std::move(*upload), std::move(bytes)};
}

Result<File> keep_finished(const Upload& upload, TakenFile taken, Services& services,
                           const Archive& archive) {
    const auto now = services.clock.now();
    const File file{.id = services.new_id(),
                    .owner_id = upload.owner_id,
                    .digest = std::move(taken.digest),
                    .kind = std::move(taken.kind),
                    .size_bytes = taken.size_bytes,
                    .pages = taken.pages,
                    .scan = taken.scan,
                    .name = upload.file_name,
                    .channel = upload.channel,
                    .account_id = upload.account_id,
                    .received_at = now};
    return services.database.write([&](db::Transaction& transaction) -> Result<File> {
        UploadStore store{transaction, archive.cipher};
        if (!store.finish(upload.id, file.id, now)) return not_found();
        store.add(file);
        return file;
    });
}

}  // namespace

Result<Upload> begin_upload(const BeginUpload& command, Services& services,
                            const Archive& archive) {
    Upload upload{.id = services.new_id(),
                  .owner_id = {},
                  .account_id = command.visit.person.account_id,
                  .channel = command.visit.channel,
                  .file_name = command.file_name,
                  .size_bytes = command.size_bytes,
                  .stated_digest = command.digest,
                  .received_bytes = 0,
                  .file_id = {},
                  .touched_at = services.clock.now()};
    return services.database.write([&](db::Transaction& transaction) -> Result<Upload> {
        auto owner_id = open_library_to_add(transaction, command.visit, services.clock.today());
        if (!owner_id) return owner_id.problem();
        upload.owner_id = *owner_id;
        auto faults = find_faults(upload);
        if (!faults.empty()) return invalid_input(std::move(faults));
        UploadStore store{transaction, archive.cipher};
        if (store.count_open(upload.owner_id).count >= kOpenUploadsMax) {
            return conflict("too-many-uploads", {{"limit", std::to_string(kOpenUploadsMax)}});
        }
        if (auto full = find_full(transaction, upload.owner_id, upload.size_bytes, archive)) {
            return std::move(*full);
        }
        store.add(upload);
        return upload;
    });
}

Result<Upload> read_upload(const people::Person& person, std::string_view upload_id,
                           Services& services, const Archive& archive) {
    return services.database.read([&](db::Transaction& transaction) -> Result<Upload> {
        auto upload = UploadStore{transaction, archive.cipher}.find(upload_id);
        if (!upload || upload->account_id != person.account_id) return not_found();
        return std::move(*upload);
    });
}

Result<Upload> append_chunk(const AppendChunk& command, Services& services,
                            const Archive& archive) {
    auto open = open_upload(command.person, command.upload_id, services, archive);
    if (!open) return open.problem();
    auto& upload = open->upload;
    const auto size = static_cast<std::int64_t>(command.bytes.size());
    if (size > kChunkBytesMax) {
        return Problem{
            ProblemKind::TooLarge, "too-large", {{"limit", std::to_string(kChunkBytesMax)}}, {}};
    }
    const auto offset = static_cast<std::uint64_t>(command.offset);
    const auto placing = place_chunk(upload, command.offset, size);
    const bool repeated =
        placing == Placing::Repeated && (!open->bytes || open->bytes->holds(offset, command.bytes));
    if (repeated) return std::move(upload);
    if (placing != Placing::Next || !open->bytes) {
        return conflict("upload-offset-differs", offset_of(upload));
    }
    open->bytes->write(offset, command.bytes);
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<Upload> {
        auto grown = upload;
        grown.received_bytes += size;
        grown.touched_at = now;
        if (!UploadStore{transaction, archive.cipher}.receive(upload, grown.received_bytes, now)) {
            return conflict("upload-busy");
        }
        return grown;
    });
}

Result<File> finish_upload(const people::Person& person, std::string_view upload_id,
                           Services& services, const Archive& archive) {
    const auto open = open_upload(person, upload_id, services, archive);
    if (!open) return open.problem();
    const auto& upload = open->upload;
    if (upload.file_id) {
        return services.database.read([&](db::Transaction& transaction) -> Result<File> {
            auto file = UploadStore{transaction, archive.cipher}.find_file(*upload.file_id);
            if (!file) return not_found();
            return std::move(*file);
        });
    }
    if (upload.received_bytes < upload.size_bytes) {
        return conflict("upload-incomplete", offset_of(upload));
    }
    const auto path = archive.partial_files.path_of(upload.id);
    archive.partial_files.cut(upload.id, static_cast<std::uint64_t>(upload.size_bytes));
    if (!is_as_stated(path, upload)) {
        return Problem{ProblemKind::Invalid, "digest-differs", {}, {}};
    }
    auto taken = take_in(path, archive);
    if (!taken) return taken.problem();
    auto file = keep_finished(upload, std::move(*taken), services, archive);
    if (file) archive.partial_files.remove(upload.id);
    return file;
}

Result<Done> abandon_upload(const people::Person& person, std::string_view upload_id,
                            Services& services, const Archive& archive) {
    const auto upload = read_upload(person, upload_id, services, archive);
    if (!upload) return upload.problem();
    const auto bytes = archive.partial_files.open(upload_id);
    if (!bytes) return conflict("upload-busy");
    const auto removed = services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        UploadStore{transaction, archive.cipher}.remove(upload_id);
        return Done{};
    });
    archive.partial_files.remove(upload_id);
    return removed;
}

}  // namespace yimen::materials
