#include "catalog/http/ready_pages.h"

#include <utility>

#include "platform/http/compression.h"

namespace yimen::catalog {

namespace {

constexpr int kOk = 200;

/// Path and query; two requests with one text ask the same.
std::string text_of(const http::Request& request) {
    std::string text = request.path;
    const auto append = [&](const std::string& part) {
        ((text += ' ') += std::to_string(part.size())) += ' ';
        text += part;
    };
    for (const auto& [name, value] : request.query) {
        append(name);
        append(value);
    }
    return text;
}

http::Response to_response(const std::shared_ptr<const std::string>& body,
                           const std::shared_ptr<const std::string>& body_gzip) {
    http::Response response;
    response.shared_body = body;
    response.shared_body_gzip = body_gzip;
    return response;
}

}  // namespace

ReadyPages::ReadyPages(PublishedCatalog& catalog, std::size_t bytes_most)
    : catalog_(catalog), recent_(bytes_most) {}

std::optional<http::Response> ReadyPages::find_at_once(const http::Request& request) {
    const auto view = catalog_.view_at_once();
    if (!view) return std::nullopt;
    return find(text_of(request), *view);
}

http::Response ReadyPages::get(const http::Request& request,
                               const std::function<http::Response(const http::Request&)>& draw) {
    // Asked before the page is drawn: one drawn from a newer view counts for none.
    const auto view = catalog_.view();
    auto asked = text_of(request);
    if (auto ready = find(asked, *view)) return std::move(*ready);

    auto drawn = draw(request);
    if (drawn.status != kOk) return drawn;
    auto body_gzip = http::gzip(drawn.body, http::Effort::Quick);
    const Page page{.revision = view->revision,
                    .body = std::make_shared<const std::string>(std::move(drawn.body)),
                    .body_gzip = std::make_shared<const std::string>(std::move(body_gzip))};
    const auto bytes = asked.size() + page.body->size() + page.body_gzip->size();
    recent_.keep(std::move(asked), page, bytes);
    return to_response(page.body, page.body_gzip);
}

std::optional<http::Response> ReadyPages::find(const std::string& asked, const CatalogView& view) {
    const auto page = recent_.find(asked);
    if (!page || page->revision != view.revision) return std::nullopt;
    return to_response(page->body, page->body_gzip);
}

}  // namespace yimen::catalog
