#include "materials/actions/read_library.h"

#include <utility>

#include "materials/store/library_store.h"

namespace yimen::materials {

namespace {

std::string unit_name_of(db::Transaction& transaction, const std::string& unit_id) {
    const auto unit = people::find_unit(transaction, unit_id);
    return unit ? unit->name : std::string{};
}

/// Takes the row too many away, whose id tells that there is another page.
template <class Row>
std::optional<std::string> cut(std::vector<Row>& rows, std::int64_t limit) {
    if (rows.size() <= static_cast<std::size_t>(limit)) return std::nullopt;
    rows.pop_back();
    return rows.back().id;
}

}  // namespace

Result<MaterialList> list_materials(const ListMaterials& command, Services& services,
                                    const Archive& archive) {
    return services.database.read([&](db::Transaction& transaction) -> Result<MaterialList> {
        auto owner_id = open_library(transaction, command.visit);
        if (!owner_id) return owner_id.problem();
        MaterialList list{
            .materials = LibraryStore{transaction, archive.cipher}.list(
                {*owner_id, command.kind, command.state, command.after, command.limit + 1}),
            .next = {}};
        list.next = cut(list.materials, command.limit);
        return list;
    });
}

Result<MaterialList> list_reusable(const Visit& visit, const std::string& kind,
                                   std::optional<Day> day, Services& services,
                                   const Archive& archive) {
    const auto on = day.value_or(services.clock.today());
    return services.database.read([&](db::Transaction& transaction) -> Result<MaterialList> {
        const auto owner_id = open_library(transaction, visit);
        if (!owner_id) return owner_id.problem();
        return MaterialList{.materials = list_reusable(transaction, *owner_id, kind, on, archive),
                            .next = {}};
    });
}

Result<Material> read_material(const Visit& visit, std::string_view material_id, Services& services,
                               const Archive& archive) {
    return services.database.read([&](db::Transaction& transaction) {
        return open_material_to_read(transaction, visit, material_id, services.clock.today(),
                                     archive);
    });
}

Result<LinePage<UseLine>> list_uses(const ListTraces& command, Services& services,
                                    const Archive& archive) {
    return services.database.read([&](db::Transaction& transaction) -> Result<LinePage<UseLine>> {
        const auto material =
            open_material(transaction, command.visit, command.material_id, archive);
        if (!material) return material.problem();
        auto uses = LibraryStore{transaction, archive.cipher}.list_uses(material->id, command.after,
                                                                        command.limit + 1);
        LinePage<UseLine> page{.lines = {}, .next = cut(uses, command.limit)};
        for (auto& use : uses) {
            auto unit_name = unit_name_of(transaction, use.unit_id);
            page.lines.push_back({std::move(use), std::move(unit_name)});
        }
        return page;
    });
}

Result<LinePage<AccessLine>> list_accesses(const ListTraces& command, Services& services,
                                           const Archive& archive) {
    return services.database.read(
        [&](db::Transaction& transaction) -> Result<LinePage<AccessLine>> {
            const auto material =
                open_material(transaction, command.visit, command.material_id, archive);
            if (!material) return material.problem();
            auto accesses = LibraryStore{transaction, archive.cipher}.list_accesses(
                material->id, command.after, command.limit + 1);
            LinePage<AccessLine> page{.lines = {}, .next = cut(accesses, command.limit)};
            for (auto& access : accesses) {
                AccessLine line{.id = std::move(access.id),
                                .file_id = std::move(access.file_id),
                                .form = std::move(access.form),
                                .at = access.at,
                                .unit_name = {},
                                .use_id = std::move(access.use_id)};
                if (access.unit_id) line.unit_name = unit_name_of(transaction, *access.unit_id);
                page.lines.push_back(std::move(line));
            }
            return page;
        });
}

}  // namespace yimen::materials
