#include "people/actions/known_sessions.h"

#include <utility>

namespace yimen::people {

namespace {

/// Somebody takes about this much memory, and each of their posts; what counts is that the cache
/// has an end.
constexpr std::size_t kBytesEach = 2 << 10;

}  // namespace

std::shared_ptr<const KnownSession> KnownSessions::find(std::string_view digest,
                                                        std::int64_t revision, Day day) {
    const auto known = known_.find(digest);
    if (!known || (*known)->revision != revision || (*known)->day != day) return nullptr;
    return *known;
}

void KnownSessions::keep(const std::string& digest, std::shared_ptr<const KnownSession> session) {
    const auto bytes = kBytesEach * (1 + session->person.posts.size());
    known_.keep(digest, std::move(session), bytes);
}

void KnownSessions::drop(std::string_view digest) {
    known_.drop(digest);
}

}  // namespace yimen::people
