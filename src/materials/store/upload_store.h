#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "materials/domain/upload.h"

#include "platform/crypto/field_cipher.h"
#include "platform/db/database.h"

namespace yimen::materials {

/// Uploads that go on, and the files they became. Names of files are encrypted.
class UploadStore {
  public:
    UploadStore(db::Transaction& transaction, const crypto::FieldCipher& cipher)
        : transaction_(transaction), cipher_(cipher) {}

    void add(const Upload& upload);
    std::optional<Upload> find(std::string_view upload_id) const;
    /// False when another piece came first, or it is finished.
    bool receive(const Upload& upload, std::int64_t received_bytes, Instant now);
    /// False when it is finished already.
    bool finish(std::string_view upload_id, std::string_view file_id, Instant now);
    void remove(std::string_view upload_id);
    /// Last touched before `before`, the oldest first.
    std::vector<Upload> list_older(Instant before, std::size_t limit) const;

    struct OpenUploads {
        std::int64_t count = 0;
        std::int64_t size_bytes = 0;  ///< as stated
    };
    OpenUploads count_open(std::string_view owner_id) const;

    void add(const File& file);
    std::optional<File> find_file(std::string_view file_id) const;
    std::vector<File> list_files_of(std::string_view material_id) const;
    /// That wait for the virus scanner, by id.
    std::vector<File> list_waiting(std::string_view after_id, std::size_t limit) const;
    void set_scan(std::string_view file_id, ScanState scan);
    std::int64_t library_bytes(std::string_view owner_id) const;

  private:
    Upload to_upload(const db::Row& row) const;
    File to_file(const db::Row& row) const;
    std::vector<File> to_files(const std::vector<db::Row>& rows) const;

    db::Transaction& transaction_;
    const crypto::FieldCipher& cipher_;
};

}  // namespace yimen::materials
