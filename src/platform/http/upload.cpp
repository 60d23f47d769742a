#include "platform/http/upload.h"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "platform/http/request_id.h"

namespace yimen::http {

class Upload::OpenFile {
  public:
    /// Created anew, for this user alone.
    explicit OpenFile(const std::filesystem::path& path)
        : descriptor_(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) {
        if (descriptor_ < 0) fail("an upload could not be created");
    }
    ~OpenFile() { ::close(descriptor_); }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    void write(std::string_view bytes) const {
        while (!bytes.empty()) {
            const auto written = ::write(descriptor_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) fail("an upload could not be written");
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }

  private:
    [[noreturn]] static void fail(const char* what) {
        throw std::system_error{errno, std::generic_category(), what};
    }

    int descriptor_;
};

Upload::Upload(std::string_view boundary, std::filesystem::path folder, UploadLimits limits)
    : parser_(boundary, MultipartLimits{}, *this), folder_(std::move(folder)), limits_(limits) {}

Upload::~Upload() {
    for (const auto& path : written_) {
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
    }
}

std::optional<UploadRefusal> Upload::feed(std::string_view bytes) {
    switch (parser_.feed(bytes)) {
        case MultipartParser::Outcome::GoesOn:
        case MultipartParser::Outcome::Complete:
            return std::nullopt;
        case MultipartParser::Outcome::Malformed:
            return UploadRefusal{"bad-upload", {}};
        case MultipartParser::Outcome::Refused:
            return refusal_;
    }
    return std::nullopt;
}

std::optional<UploadRefusal> Upload::finish(Request& request) {
    if (parser_.outcome() != MultipartParser::Outcome::Complete) {
        return UploadRefusal{"bad-upload", {}};
    }
    request.form_fields = std::move(form_fields_);
    request.files = std::move(files_);
    return std::nullopt;
}

bool Upload::part_begins(const PartHead& head) {
    if (!head.file_name) {
        open_field_.emplace(head.name, "");
        form_bytes_ += head.name.size();
        return form_bytes_ <= limits_.form_bytes || refuse_beyond("too-large", limits_.form_bytes);
    }
    if (files_.size() == limits_.files) return refuse_beyond("too-many-files", limits_.files);
    UploadedFile file;
    file.field = head.name;
    file.file_name = *head.file_name;
    file.content_type = head.content_type;
    file.path = folder_ / ("upload-" + make_request_id());
    open_file_ = std::make_unique<OpenFile>(file.path);
    written_.push_back(file.path);
    files_.push_back(std::move(file));
    return true;
}

bool Upload::part_bytes(std::string_view bytes) {
    if (open_file_) {
        open_file_->write(bytes);
        files_.back().size_bytes += bytes.size();
        return true;
    }
    form_bytes_ += bytes.size();
    if (form_bytes_ > limits_.form_bytes) return refuse_beyond("too-large", limits_.form_bytes);
    open_field_->second += bytes;
    return true;
}

void Upload::part_ends() {
    if (open_field_)
        form_fields_.add(std::move(open_field_->first), std::move(open_field_->second));
    open_field_.reset();
    open_file_.reset();
}

bool Upload::refuse_beyond(std::string_view code, std::size_t limit) {
    refusal_ = UploadRefusal{code, {{"limit", std::to_string(limit)}}};
    return false;
}

}  // namespace yimen::http
