#include "materials/store/upload_store.h"

#include "materials/store/queries.h"
#include "materials/store/sealed_fields.h"

namespace yimen::materials {

namespace {

template <class Value>
Value known(const std::optional<Value>& value) {
    if (!value) throw db::DatabaseError{"materials: a word that nobody wrote"};
    return *value;
}

}  // namespace

Upload UploadStore::to_upload(const db::Row& row) const {
    return {.id = row.text(0),
            .owner_id = row.text(1),
            .account_id = row.text(2),
            .channel = known(find_channel(row.text(3))),
            .file_name = cipher_.open(row.text(4), upload_name_place(row.text(0))),
            .size_bytes = row.integer(5),
            .stated_digest = row.maybe_text(6),
            .received_bytes = row.integer(7),
            .file_id = row.maybe_text(8),
            .touched_at = {row.integer(9)}};
}

File UploadStore::to_file(const db::Row& row) const {
    return {.id = row.text(0),
            .owner_id = row.text(1),
            .digest = row.text(2),
            .kind = row.text(3),
            .size_bytes = row.integer(4),
            .pages = row.maybe_integer(5),
            .scan = known(find_scan_state(row.text(6))),
            .name = cipher_.open(row.text(7), file_name_place(row.text(0))),
            .channel = known(find_channel(row.text(8))),
            .account_id = row.text(9),
            .received_at = {row.integer(10)}};
}

std::vector<File> UploadStore::to_files(const std::vector<db::Row>& rows) const {
    std::vector<File> files;
    for (const auto& row : rows) files.push_back(to_file(row));
    return files;
}

void UploadStore::add(const Upload& upload) {
    transaction_.execute(sql::insert_upload, upload.id, upload.owner_id, upload.account_id,
                         name_of(upload.channel),
                         cipher_.seal(upload.file_name, upload_name_place(upload.id)),
                         upload.size_bytes, upload.stated_digest, upload.touched_at.milliseconds);
}

std::optional<Upload> UploadStore::find(std::string_view upload_id) const {
    const auto row = transaction_.query_one(sql::find_upload, upload_id);
    if (!row) return std::nullopt;
    return to_upload(*row);
}

bool UploadStore::receive(const Upload& upload, std::int64_t received_bytes, Instant now) {
    return transaction_.execute(sql::receive_bytes, upload.id, upload.received_bytes,
                                received_bytes, now.milliseconds) == 1;
}

bool UploadStore::finish(std::string_view upload_id, std::string_view file_id, Instant now) {
    return transaction_.execute(sql::finish_upload, upload_id, file_id, now.milliseconds) == 1;
}

void UploadStore::remove(std::string_view upload_id) {
    transaction_.execute(sql::delete_upload, upload_id);
}

std::vector<Upload> UploadStore::list_older(Instant before, std::size_t limit) const {
    std::vector<Upload> uploads;
    for (const auto& row : transaction_.query(sql::list_old_uploads, before.milliseconds, limit)) {
        uploads.push_back(to_upload(row));
    }
    return uploads;
}

UploadStore::OpenUploads UploadStore::count_open(std::string_view owner_id) const {
    const auto row = transaction_.query_one(sql::count_open_uploads, owner_id);
    return {row->integer(0), row->integer(1)};
}

void UploadStore::add(const File& file) {
    transaction_.execute(sql::insert_file, file.id, file.owner_id, file.digest, file.kind,
                         file.size_bytes, file.pages, name_of(file.scan),
                         cipher_.seal(file.name, file_name_place(file.id)), name_of(file.channel),
                         file.account_id, file.received_at.milliseconds);
}

std::optional<File> UploadStore::find_file(std::string_view file_id) const {
    const auto row = transaction_.query_one(sql::find_file, file_id);
    if (!row) return std::nullopt;
    return to_file(*row);
}

std::vector<File> UploadStore::list_files_of(std::string_view material_id) const {
    return to_files(transaction_.query(sql::list_files_of_material, material_id));
}

std::vector<File> UploadStore::list_waiting(std::string_view after_id, std::size_t limit) const {
    return to_files(transaction_.query(sql::list_waiting_files, after_id, limit));
}

void UploadStore::set_scan(std::string_view file_id, ScanState scan) {
    transaction_.execute(sql::set_file_scan, file_id, name_of(scan));
}

std::int64_t UploadStore::library_bytes(std::string_view owner_id) const {
    return transaction_.query_one(sql::sum_library_bytes, owner_id)->integer(0);
}

}  // namespace yimen::materials
