#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yimen::db {

/// What a unit of work tells whoever listens, once it is committed. Nobody may depend on it: it is
/// lost when the server dies, and a listener may miss some.
struct Announcement {
    std::string kind;  ///< of those who announce and those who listen
    std::string subject;
    std::int64_t version = 0;
    std::vector<std::string> about;  ///< whom it concerns; no personal data

    friend bool operator==(const Announcement&, const Announcement&) = default;
};

/// Its kind when some may have been missed.
inline constexpr std::string_view kMissed = "missed";

/// One line, without tabs or line ends in its words; and back.
std::string to_line(const Announcement& announcement);
std::optional<Announcement> read_line(std::string_view line);

/// Called on any thread; must not wait, throw or listen.
using Listener = std::function<void(const Announcement&)>;

/// Those who listen in this process.
class Listeners {
  public:
    /// Listens as long as somebody keeps what this brings.
    std::shared_ptr<const void> add(Listener listener);
    void tell(const Announcement& announcement) const;

  private:
    struct Kept {
        std::mutex mutex;
        std::map<std::int64_t, Listener> by_number;
        std::int64_t last = 0;
    };
    std::shared_ptr<Kept> kept_ = std::make_shared<Kept>();
};

}  // namespace yimen::db
