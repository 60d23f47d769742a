#include "materials/materials.h"

#include <algorithm>

#include "materials/actions/archive.h"
#include "materials/actions/library.h"
#include "materials/store/library_store.h"
#include "materials/store/upload_store.h"

#include "platform/services.h"

namespace yimen::materials {

namespace {

/// The files, and what is wrong with those that may not be part of it.
std::vector<File> take_files(db::Transaction& transaction, const NewMaterial& wanted,
                             const Archive& archive, std::vector<FieldProblem>& faults) {
    const UploadStore store{transaction, archive.cipher};
    std::vector<File> files;
    for (std::size_t place = 0; place < wanted.file_ids.size(); ++place) {
        const auto pointer = "/file_ids/" + std::to_string(place);
        auto file = store.find_file(wanted.file_ids[place]);
        if (!file || file->owner_id != wanted.owner_id) {
            faults.push_back({pointer, "file-unknown", {}});
            file = File{.id = wanted.file_ids[place]};
        } else if (file->scan == ScanState::Infected) {
            faults.push_back({pointer, "file-infected", {}});
        }
        files.push_back(std::move(*file));
    }
    return files;
}

}  // namespace

std::optional<Material> find_material(db::Transaction& transaction, std::string_view material_id,
                                      const Archive& archive) {
    return LibraryStore{transaction, archive.cipher}.find(material_id);
}

std::vector<Material> find_materials(db::Transaction& transaction,
                                     std::span<const std::string> material_ids,
                                     const Archive& archive) {
    const LibraryStore store{transaction, archive.cipher};
    std::vector<Material> found;
    for (const auto& id : material_ids) {
        if (auto material = store.find(id)) found.push_back(std::move(*material));
    }
    return found;
}

std::vector<Material> list_reusable(db::Transaction& transaction, std::string_view owner_id,
                                    std::string_view kind, Day day, const Archive& archive) {
    auto materials = LibraryStore{transaction, archive.cipher}.list_held(owner_id, kind);
    std::erase_if(materials, [&](const Material& material) {
        return find_refusal_of_use(material, day).has_value();
    });
    return materials;
}

Result<Material> add_material(db::Transaction& transaction, const NewMaterial& wanted,
                              Services& services, const Archive& archive) {
    std::vector<FieldProblem> faults;
    auto files = take_files(transaction, wanted, archive, faults);
    Material material{.id = services.new_id(),
                      .owner_id = wanted.owner_id,
                      .kind = wanted.kind,
                      .title = wanted.title,
                      .trust = wanted.trust,
                      .issuer = wanted.issuer,
                      .number = wanted.number,
                      .valid_from = wanted.valid_from,
                      .valid_to = wanted.valid_to,
                      .channel = wanted.channel,
                      .added_by = wanted.by.account_id,
                      .added_unit_id = wanted.unit_id,
                      .added_at = services.clock.now(),
                      .verification = {},
                      .superseded_by = {},
                      .withdrawn_at = {},
                      .files = std::move(files)};
    for (auto& fault : find_faults(material)) faults.push_back(std::move(fault));
    if (wanted.trust == TrustLevel::B) faults.push_back({"/trust", "trust-not-stated", {}});
    if (!people::is_registered_person(transaction, wanted.owner_id)) {
        faults.push_back({"/owner_id", "owner-unknown", {}});
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    LibraryStore{transaction, archive.cipher}.add(material);
    if (!wanted.beside_others) supersede_others(transaction, material, archive);
    record(transaction, wanted.by, "material.add", material.id, {}, services);
    return material;
}

Result<MaterialUse> use_material(db::Transaction& transaction, const UseMaterial& wanted,
                                 Services& services, const Archive& archive) {
    LibraryStore store{transaction, archive.cipher};
    const auto material = store.find(wanted.material_id);
    if (!material || material->owner_id != wanted.owner_id) return not_found();
    if (auto known = store.find_use(material->id, wanted.case_id, wanted.unit_id)) {
        return std::move(*known);
    }
    auto refusal = find_refusal_of_use(*material, services.clock.today());
    if (refusal && !wanted.handed_in) return std::move(*refusal);
    MaterialUse use{.id = services.new_id(),
                    .material_id = material->id,
                    .unit_id = wanted.unit_id,
                    .case_id = wanted.case_id,
                    .case_number = wanted.case_number,
                    .item_id = wanted.item_id,
                    .item_name = wanted.item_name,
                    .purpose = wanted.purpose,
                    .used_by = wanted.by.account_id,
                    .used_at = services.clock.now()};
    store.add(use);
    record(transaction, wanted.by, "material.use", material->id, "case:" + wanted.case_id,
           services);
    return use;
}

std::vector<MaterialUse> list_uses_of_case(db::Transaction& transaction, std::string_view case_id,
                                           const Archive& archive) {
    return LibraryStore{transaction, archive.cipher}.list_uses_of_case(case_id);
}

std::optional<File> find_file(db::Transaction& transaction, std::string_view file_id,
                              const Archive& archive) {
    return UploadStore{transaction, archive.cipher}.find_file(file_id);
}

}  // namespace yimen::materials
