#include "catalog/actions/export_items.h"

#include <map>

#include "catalog/store/entry_store.h"
#include "catalog/store/reference_store.h"

#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

constexpr std::int64_t kPage = 200;

boost::json::value parse_stored(const std::string& content) {
    auto value = json::parse(content);
    if (!value) throw db::DatabaseError{"catalog: unreadable content"};
    return std::move(*value);
}

void add_references(const ReferenceStore& store, ReferenceKind kind, Exported& exported) {
    std::map<std::string, boost::json::array> files;
    for (const auto& row : store.list(kind)) {
        files[row.source].push_back(parse_stored(row.content));
    }
    for (auto& [source, rows] : files) {
        exported.references.push_back({source, json::write_pretty(std::move(rows))});
    }
}

}  // namespace

Exported export_items(db::Database& database) {
    return database.read([](db::Transaction& transaction) {
        Exported exported;
        const EntryStore entries{transaction};
        EntryFilter page{
            .state = {}, .unit_id = {}, .name_part = {}, .after_id = {}, .limit = kPage};
        for (;;) {
            const auto listed = entries.list(page);
            for (const auto& entry : listed) {
                const auto version = entries.find_version(entry.id, entry.newest_number);
                if (!version) throw db::DatabaseError{"catalog: entry without its version"};
                exported.items.push_back(
                    {entry.id, json::write_pretty(parse_stored(version->content))});
            }
            if (listed.size() < static_cast<std::size_t>(kPage)) break;
            page.after_id = listed.back().id;
        }
        const ReferenceStore references{transaction};
        add_references(references, ReferenceKind::CertificateType, exported);
        add_references(references, ReferenceKind::DataElement, exported);
        return exported;
    });
}

}  // namespace yimen::catalog
