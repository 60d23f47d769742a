#include "catalog/catalog.h"
#include "catalog/store/channel_store.h"
#include "catalog/store/entry_store.h"

#include "platform/json/bind.h"

namespace yimen::catalog {

std::optional<std::string> find_entry_by_code(db::Transaction& transaction, std::string_view code) {
    return ChannelStore{transaction}.find_entry_by_code(code);
}

std::optional<std::int64_t> find_version_in_force(db::Transaction& transaction,
                                                  std::string_view entry_id, Day on) {
    const auto version = EntryStore{transaction}.find_version_in_force(entry_id, on);
    if (!version) return std::nullopt;
    return version->number;
}

std::optional<ItemVersion> find_item_version(db::Transaction& transaction,
                                             std::string_view entry_id, std::int64_t version) {
    const EntryStore store{transaction};
    const auto entry = store.find(entry_id);
    const auto found = store.find_version(entry_id, version);
    if (!entry || !found || !found->valid_from) return std::nullopt;
    auto item = json::read<ServiceItem>(found->content);
    if (!item) throw db::DatabaseError{"catalog: unreadable version of " + entry->id};
    return ItemVersion{.entry_id = entry->id,
                       .version = found->number,
                       .unit_id = entry->unit_id,
                       .division_code = entry->division_code,
                       .item = *std::move(item)};
}

}  // namespace yimen::catalog
