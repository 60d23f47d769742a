#include "platform/db/announcement.h"

#include <charconv>
#include <utility>

namespace yimen::db {

namespace {

constexpr char kBetween = '\t';
/// Kind, subject, version.
constexpr std::size_t kFirstAbout = 3;

}  // namespace

std::string to_line(const Announcement& announcement) {
    std::string line = announcement.kind;
    line.append(1, kBetween).append(announcement.subject);
    line.append(1, kBetween).append(std::to_string(announcement.version));
    for (const auto& one : announcement.about) line.append(1, kBetween).append(one);
    return line;
}

std::optional<Announcement> read_line(std::string_view line) {
    std::vector<std::string> words{""};
    for (const char one : line) {
        if (one == kBetween) {
            words.emplace_back();
        } else {
            words.back() += one;
        }
    }
    if (words.size() < kFirstAbout) return std::nullopt;
    Announcement read{.kind = std::move(words[0]), .subject = std::move(words[1]), .about = {}};
    const auto& version = words[2];
    const auto* end = version.data() + version.size();
    if (std::from_chars(version.data(), end, read.version).ptr != end) return std::nullopt;
    read.about.assign(words.begin() + kFirstAbout, words.end());
    return read;
}

std::shared_ptr<const void> Listeners::add(Listener listener) {
    const std::lock_guard lock{kept_->mutex};
    const auto number = ++kept_->last;
    kept_->by_number.emplace(number, std::move(listener));
    return {static_cast<const void*>(kept_.get()), [kept = kept_, number](const void*) {
                const std::lock_guard end{kept->mutex};
                kept->by_number.erase(number);
            }};
}

void Listeners::tell(const Announcement& announcement) const {
    const std::lock_guard lock{kept_->mutex};
    for (const auto& [number, listener] : kept_->by_number) listener(announcement);
}

}  // namespace yimen::db
