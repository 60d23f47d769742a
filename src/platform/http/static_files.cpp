#include "platform/http/static_files.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

#include <fmt/format.h>
#include <openssl/evp.h>

#include "platform/http/compression.h"
#include "platform/http/conditional.h"
#include "platform/http/header_values.h"

namespace yimen::http {
namespace {

constexpr std::size_t kCompressedFromBytes = 1024;

std::string_view content_type_of(std::string_view extension) {
    static const std::map<std::string_view, std::string_view> types{
        {".html", "text/html; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".json", "application/json; charset=utf-8"},
        {".map", "application/json; charset=utf-8"},
        {".webmanifest", "application/manifest+json; charset=utf-8"},
        {".txt", "text/plain; charset=utf-8"},
        {".xml", "application/xml; charset=utf-8"},
        {".svg", "image/svg+xml; charset=utf-8"},
        {".png", "image/png"},
        {".jpg", "image/jpeg"},
        {".jpeg", "image/jpeg"},
        {".webp", "image/webp"},
        {".avif", "image/avif"},
        {".gif", "image/gif"},
        {".ico", "image/x-icon"},
        {".woff", "font/woff"},
        {".woff2", "font/woff2"},
        {".ttf", "font/ttf"},
        {".pdf", "application/pdf"},
        {".wasm", "application/wasm"},
    };
    const auto found = types.find(extension);
    return found == types.end() ? "application/octet-stream" : found->second;
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream stream{path, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
    if (!stream) throw std::runtime_error{"cannot read " + path.string()};
    return bytes;
}

std::string hash_of(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
        throw std::runtime_error{"SHA-256 failed"};
    }
    std::string hex;
    for (unsigned at = 0; at < size / 2; ++at) hex += fmt::format("{:02x}", digest[at]);
    return hex;
}

}  // namespace

StaticFiles::StaticFiles(const std::filesystem::path& folder, PageFor page_for)
    : page_for_(std::move(page_for)) {
    if (!std::filesystem::is_directory(folder)) {
        throw std::runtime_error{"no such folder: " + folder.string()};
    }
    read(folder);
}

StaticFiles::Form StaticFiles::make_form(std::string bytes) {
    auto etag = '"' + hash_of(bytes) + '"';
    return {std::make_shared<const std::string>(std::move(bytes)), std::move(etag)};
}

void StaticFiles::read(const std::filesystem::path& folder) {
    std::map<std::string, std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
        if (!entry.is_regular_file() || entry.is_symlink()) continue;
        paths.emplace("/" + entry.path().lexically_relative(folder).generic_string(), entry.path());
    }
    for (const auto& [name, path] : paths) {
        const auto extension = path.extension().string();
        const bool is_form = extension == ".br" || extension == ".gz";
        if (is_form && paths.contains(name.substr(0, name.size() - extension.size()))) continue;

        File file;
        file.content_type = content_type_of(extension);
        file.plain = make_form(read_file(path));
        file.named_by_hash = name.find("/assets/") != std::string::npos;
        const auto brotli = paths.find(name + ".br");
        if (brotli != paths.end()) file.brotli = make_form(read_file(brotli->second));
        const auto compressed = paths.find(name + ".gz");
        const auto& bytes = *file.plain.bytes;
        if (compressed != paths.end()) {
            file.gzip = make_form(read_file(compressed->second));
        } else if (bytes.size() > kCompressedFromBytes &&
                   is_compressible(media_type(file.content_type))) {
            file.gzip = make_form(gzip(bytes, Effort::Thorough));
        }
        files_.emplace(name, std::move(file));
    }
}

const StaticFiles::File* StaticFiles::find(const Request& request) const {
    if (files_.empty()) return nullptr;
    const auto look_up = [&](const std::string& name) {
        const auto found = files_.find(name);
        return found == files_.end() ? nullptr : &found->second;
    };
    if (request.path.ends_with('/')) {
        if (const auto* index = look_up(request.path + "index.html")) return index;
    } else if (const auto* file = look_up(request.path)) {
        return file;
    }
    const bool opens_page = accepts_html(request.header("accept"));
    if (!page_for_ || !opens_page || request.path.starts_with("/api/")) return nullptr;
    const auto page = page_for_(request.path);
    return page ? look_up("/" + *page) : nullptr;
}

std::optional<Response> StaticFiles::answer(const Request& request) const {
    if (request.method != Method::Get && request.method != Method::Head) return std::nullopt;
    const auto* file = find(request);
    if (!file) return std::nullopt;

    const auto accepted = request.header("accept-encoding");
    const auto* form = &file->plain;
    std::string_view coding;
    if (file->brotli && accepts_encoding(accepted, "br")) {
        form = &*file->brotli;
        coding = "br";
    } else if (file->gzip && accepts_encoding(accepted, "gzip")) {
        form = &*file->gzip;
        coding = "gzip";
    }
    Response response;
    response.content_type = file->content_type;
    response.shared_body = form->bytes;
    response.header("Cache-Control",
                    file->named_by_hash ? "public, max-age=31536000, immutable" : "no-cache");
    if (file->brotli || file->gzip) response.header("Vary", "Accept-Encoding");
    if (!coding.empty()) response.header("Content-Encoding", std::string{coding});
    return with_etag(request, form->etag, std::move(response));
}

}  // namespace yimen::http
