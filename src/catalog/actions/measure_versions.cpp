#include "catalog/actions/measure_versions.h"

#include "catalog/actions/read_entry.h"
#include "catalog/domain/service_item.h"

#include "platform/json/bind.h"

namespace yimen::catalog {

Result<std::vector<Measure>> measure_versions(std::string_view entry_id, std::int64_t from,
                                              std::int64_t to, const people::Person& reader,
                                              db::Database& database) {
    const auto read = [&](std::int64_t number) -> Result<ServiceItem> {
        const auto version = read_version(entry_id, number, reader, database);
        if (!version) return version.problem();
        return json::read<ServiceItem>(version->content);
    };
    const auto before = read(from);
    if (!before) return before.problem();
    const auto after = read(to);
    if (!after) return after.problem();
    const auto count = [](const auto& list) { return static_cast<std::int64_t>(list.size()); };
    return std::vector<Measure>{{"materials", count(before->materials), count(after->materials)},
                                {"steps", count(before->process), count(after->process)},
                                {"days", before->promised_days, after->promised_days},
                                {"visits", before->visits, after->visits}};
}

}  // namespace yimen::catalog
