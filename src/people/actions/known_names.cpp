#include "people/actions/known_names.h"

#include <utility>

namespace yimen::people {

namespace {

/// A name takes about this much memory beside its own letters; what counts is that the cache has
/// an end.
constexpr std::size_t kBytesEach = 224;

}  // namespace

std::optional<std::string> KnownNames::find(std::string_view person_id, std::int64_t revision) {
    auto known = known_.find(person_id);
    if (!known || known->revision != revision) return std::nullopt;
    return std::move(known->name);
}

void KnownNames::keep(const std::string& person_id, std::int64_t revision,
                      const std::string& name) {
    known_.keep(person_id, {revision, name}, kBytesEach + name.size());
}

}  // namespace yimen::people
