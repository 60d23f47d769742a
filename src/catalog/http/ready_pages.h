#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "catalog/actions/published_catalog.h"

#include "core/recent.h"
#include "platform/http/message.h"

namespace yimen::catalog {

/// Answers that say something about the published catalogue as a whole (lists, searches, facets),
/// ready to be sent again to whoever asks the same; one of these for the server. They count for the
/// view they were drawn from, and the view is that of the moment of asking.
class ReadyPages {
  public:
    /// `catalog` must outlive it.
    explicit ReadyPages(PublishedCatalog& catalog, std::size_t bytes_most = kBytesMost);

    /// Nothing when only the store can tell, or nobody has asked this of the view.
    std::optional<http::Response> find_at_once(const http::Request& request);

    /// What was drawn before, or what `draw` brings: that must depend on the catalogue's view and
    /// on the request's path and query alone. May wait for the store.
    http::Response get(const http::Request& request,
                       const std::function<http::Response(const http::Request&)>& draw);

  private:
    static constexpr std::size_t kBytesMost = 16 * 1024 * 1024;

    struct Page {
        std::int64_t revision = 0;  ///< of the view
        std::shared_ptr<const std::string> body;
        std::shared_ptr<const std::string> body_gzip;
    };

    std::optional<http::Response> find(const std::string& asked, const CatalogView& view);

    PublishedCatalog& catalog_;
    Recent<Page> recent_;
};

}  // namespace yimen::catalog
