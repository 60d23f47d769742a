#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "catalog/actions/read_guide.h"

#include "core/recent.h"
#include "core/result.h"
#include "platform/db/database.h"

namespace yimen::catalog {

/// A guide as it goes out.
struct ReadyGuide {
    GuideSource source;
    std::shared_ptr<const std::string> body;
    std::shared_ptr<const std::string> body_gzip;
    std::string etag;
};

/// Guides that were drawn before, ready to be sent; one of these for the server. What it brings is
/// what the store holds at the moment of asking: a guide counts only while nothing at all was
/// committed since it was last held against the store; after that its rows are read again, and it
/// is drawn anew when one of them differs.
class ReadyGuides {
  public:
    /// `database` must outlive it.
    explicit ReadyGuides(db::Database& database, std::size_t bytes_most = kBytesMost);

    /// Null when only the store can tell.
    std::shared_ptr<const ReadyGuide> find_at_once(std::string_view entry_id);

    /// May wait for the store. Refuses `not-found` for an entry that is not published.
    Result<std::shared_ptr<const ReadyGuide>> get(std::string_view entry_id);

  private:
    static constexpr std::size_t kBytesMost = 64 * 1024 * 1024;

    struct Held {
        std::shared_ptr<const ReadyGuide> guide;
        std::int64_t true_at = 0;  ///< change counter
    };

    std::shared_ptr<const ReadyGuide> find_true_at(std::string_view entry_id, std::int64_t counter);

    db::Database& database_;
    Recent<Held> recent_;
};

}  // namespace yimen::catalog
