#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "platform/http/message.h"

namespace yimen::http {

/// The built web, read into memory once; only names that were there then are ever served, so no
/// path leads out. Files below a folder `assets` carry a hash in their name and may be kept for a
/// year; all others are asked for again with their entity tag. `name.br` and `name.gz` are
/// compressed forms of `name`; without `name.gz` one is made of texts.
class StaticFiles {
  public:
    /// Which page shows a path that is no file.
    using PageFor = std::function<std::optional<std::string>(std::string_view path)>;

    StaticFiles() = default;

    /// Throws std::runtime_error when the folder or a file in it cannot be read.
    explicit StaticFiles(const std::filesystem::path& folder, PageFor page_for = {});

    /// The file of the path, or its index.html; else, for one who opens a page (text/html in
    /// Accept) outside /api/, the page that `page_for` names. Empty for everything else.
    std::optional<Response> answer(const Request& request) const;

    std::size_t size() const { return files_.size(); }

  private:
    struct Form {
        std::shared_ptr<const std::string> bytes;
        std::string etag;
    };
    struct File {
        std::string content_type;
        Form plain;
        std::optional<Form> brotli;
        std::optional<Form> gzip;
        bool named_by_hash = false;
    };

    void read(const std::filesystem::path& folder);
    const File* find(const Request& request) const;
    static Form make_form(std::string bytes);

    std::unordered_map<std::string, File> files_;  ///< by path from '/'
    PageFor page_for_;
};

}  // namespace yimen::http
