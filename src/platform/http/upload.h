#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/problem.h"
#include "platform/http/message.h"
#include "platform/http/multipart.h"

namespace yimen::http {

struct UploadLimits {
    std::size_t files = 0;
    std::size_t form_bytes = 0;  ///< of all fields that are no files, with their names
};

/// Why an upload is refused; `code` stands in api/problems.toml.
struct UploadRefusal {
    std::string_view code;
    Facts facts;
};

/// Writes the files of a multipart body into a folder while they arrive and keeps the fields. The
/// files are removed with this object, unless somebody moved them away.
class Upload final : private PartReceiver {
  public:
    Upload(std::string_view boundary, std::filesystem::path folder, UploadLimits limits);
    ~Upload() override;
    Upload(const Upload&) = delete;
    Upload& operator=(const Upload&) = delete;

    /// Takes the next bytes; waits for the disk. Throws std::system_error when it cannot write.
    /// Refusals: bad-upload, too-many-files, too-large.
    std::optional<UploadRefusal> feed(std::string_view bytes);

    /// Puts fields and files into the request. Refuses with bad-upload when the body was cut off.
    std::optional<UploadRefusal> finish(Request& request);

  private:
    class OpenFile;

    bool part_begins(const PartHead& head) override;
    bool part_bytes(std::string_view bytes) override;
    void part_ends() override;
    bool refuse_beyond(std::string_view code, std::size_t limit);

    MultipartParser parser_;
    std::filesystem::path folder_;
    UploadLimits limits_;
    std::size_t form_bytes_ = 0;
    NamedValues form_fields_;
    std::vector<UploadedFile> files_;
    std::vector<std::filesystem::path> written_;
    std::unique_ptr<OpenFile> open_file_;
    std::optional<std::pair<std::string, std::string>> open_field_;
    std::optional<UploadRefusal> refusal_;
};

}  // namespace yimen::http
