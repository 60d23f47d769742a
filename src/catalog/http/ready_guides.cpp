#include "catalog/http/ready_guides.h"

#include <utility>

#include "catalog/http/bodies.h"

#include "platform/crypto/digest.h"
#include "platform/http/compression.h"
#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

std::shared_ptr<const ReadyGuide> draw(GuideSource source) {
    auto body = json::write(bodies::to_body(make_guide(source)));
    // Over the whole body, for remarks change without a new version.
    auto etag = '"' + std::to_string(source.entry.number) + '-' +
                crypto::sha256_hex(body).substr(0, 16) + '"';
    auto body_gzip = http::gzip(body, http::Effort::Thorough);
    return std::make_shared<const ReadyGuide>(
        ReadyGuide{.source = std::move(source),
                   .body = std::make_shared<const std::string>(std::move(body)),
                   .body_gzip = std::make_shared<const std::string>(std::move(body_gzip)),
                   .etag = std::move(etag)});
}

std::size_t bytes_of(const ReadyGuide& guide) {
    constexpr std::size_t kAroundThem = 1024;
    return kAroundThem + guide.source.entry.content.size() + guide.body->size() +
           guide.body_gzip->size();
}

}  // namespace

ReadyGuides::ReadyGuides(db::Database& database, std::size_t bytes_most)
    : database_(database), recent_(bytes_most) {}

std::shared_ptr<const ReadyGuide> ReadyGuides::find_at_once(std::string_view entry_id) {
    const auto counter = database_.change_counter_at_once();
    return counter ? find_true_at(entry_id, *counter) : nullptr;
}

Result<std::shared_ptr<const ReadyGuide>> ReadyGuides::get(std::string_view entry_id) {
    // Asked before the rows are read: what is committed in between makes the next answer differ.
    const auto counter = database_.change_counter();
    if (auto ready = find_true_at(entry_id, counter)) return ready;

    auto source = read_guide_source(entry_id, database_);
    if (!source) {
        recent_.drop(entry_id);
        return source.problem();
    }
    const auto known = recent_.find(entry_id);
    const auto guide =
        known && known->guide->source == *source ? known->guide : draw(std::move(*source));
    recent_.keep(guide->source.entry.id, {guide, counter}, bytes_of(*guide));
    return guide;
}

std::shared_ptr<const ReadyGuide> ReadyGuides::find_true_at(std::string_view entry_id,
                                                            std::int64_t counter) {
    const auto known = recent_.find(entry_id);
    return known && known->true_at == counter ? known->guide : nullptr;
}

}  // namespace yimen::catalog
