#include "materials/store/library_store.h"

#include "materials/store/queries.h"
#include "materials/store/sealed_fields.h"
#include "materials/store/upload_store.h"

namespace yimen::materials {

namespace {

template <class Value>
Value known(const std::optional<Value>& value) {
    if (!value) throw db::DatabaseError{"materials: a word that nobody wrote"};
    return *value;
}

std::optional<std::string> iso(const std::optional<Day>& day) {
    if (!day) return std::nullopt;
    return day->iso();
}

std::optional<Day> maybe_day(const std::optional<std::string>& text) {
    if (!text) return std::nullopt;
    return known(Day::parse(*text));
}

std::optional<Verification> verification_of(const db::Row& row) {
    const auto account_id = row.maybe_text(14);
    if (!account_id) return std::nullopt;
    return Verification{.account_id = *account_id,
                        .name = row.text(15),
                        .unit_id = row.text(16),
                        .at = {row.integer(17)}};
}

MaterialUse to_use(const db::Row& row) {
    return {.id = row.text(0),
            .material_id = row.text(1),
            .unit_id = row.text(2),
            .case_id = row.text(3),
            .case_number = row.text(4),
            .item_id = row.text(5),
            .item_name = row.text(6),
            .purpose = row.text(7),
            .used_by = row.text(8),
            .used_at = {row.integer(9)}};
}

std::vector<MaterialUse> to_uses(const std::vector<db::Row>& rows) {
    std::vector<MaterialUse> uses;
    for (const auto& row : rows) uses.push_back(to_use(row));
    return uses;
}

std::optional<MaterialUse> maybe_use(const std::optional<db::Row>& row) {
    if (!row) return std::nullopt;
    return to_use(*row);
}

}  // namespace

Material LibraryStore::to_material(const db::Row& row) const {
    Material material{.id = row.text(0),
                      .owner_id = row.text(1),
                      .kind = row.text(2),
                      .title = cipher_.open(row.text(3), title_place(row.text(0))),
                      .trust = known(find_trust_level(row.text(4))),
                      .state = known(find_material_state(row.text(5))),
                      .issuer = row.text(6),
                      .number = {},
                      .valid_from = maybe_day(row.maybe_text(8)),
                      .valid_to = maybe_day(row.maybe_text(9)),
                      .channel = known(find_channel(row.text(10))),
                      .added_by = row.text(11),
                      .added_unit_id = row.maybe_text(12),
                      .added_at = {row.integer(13)},
                      .verification = verification_of(row),
                      .superseded_by = row.maybe_text(18),
                      .withdrawn_at = {},
                      .version = row.integer(20),
                      .files = {}};
    if (const auto number = row.maybe_text(7)) {
        material.number = cipher_.open(*number, number_place(material.id));
    }
    if (const auto withdrawn = row.maybe_integer(19)) material.withdrawn_at = Instant{*withdrawn};
    material.files = UploadStore{transaction_, cipher_}.list_files_of(material.id);
    return material;
}

std::vector<Material> LibraryStore::to_materials(const std::vector<db::Row>& rows) const {
    std::vector<Material> materials;
    for (const auto& row : rows) materials.push_back(to_material(row));
    return materials;
}

void LibraryStore::add(const Material& material) {
    std::optional<std::string> number;
    if (material.number) number = cipher_.seal(*material.number, number_place(material.id));
    transaction_.execute(sql::insert_material, material.id, material.owner_id, material.kind,
                         cipher_.seal(material.title, title_place(material.id)),
                         name_of(material.trust), name_of(material.state), material.issuer, number,
                         iso(material.valid_from), iso(material.valid_to),
                         name_of(material.channel), material.added_by, material.added_unit_id,
                         material.added_at.milliseconds);
    std::int64_t position = 0;
    for (const auto& file : material.files) {
        transaction_.execute(sql::insert_material_file, material.id, position++, file.id);
    }
}

std::optional<Material> LibraryStore::find(std::string_view material_id) const {
    const auto row = transaction_.query_one(sql::find_material, material_id);
    if (!row) return std::nullopt;
    return to_material(*row);
}

std::vector<Material> LibraryStore::list_held(std::string_view owner_id,
                                              std::string_view kind) const {
    return to_materials(transaction_.query(sql::list_held_of_kind, owner_id, kind));
}

std::vector<Material> LibraryStore::list(const MaterialPage& page) const {
    return to_materials(transaction_.query(sql::page_materials, page.owner_id, page.kind,
                                           page.state, page.after, page.limit));
}

bool LibraryStore::change(const Material& material) {
    const auto& verified = material.verification;
    const auto when_verified = [&](const auto& value) {
        return verified ? std::optional{value(*verified)} : std::nullopt;
    };
    return transaction_.execute(
               sql::change_material, material.id, material.version,
               cipher_.seal(material.title, title_place(material.id)), name_of(material.trust),
               name_of(material.state), when_verified([](const auto& by) { return by.account_id; }),
               when_verified([](const auto& by) { return by.name; }),
               when_verified([](const auto& by) { return by.unit_id; }),
               when_verified([](const auto& by) { return by.at.milliseconds; }),
               material.superseded_by,
               material.withdrawn_at ? std::optional{material.withdrawn_at->milliseconds}
                                     : std::nullopt) == 1;
}

void LibraryStore::add(const MaterialUse& use) {
    transaction_.execute(sql::insert_use, use.id, use.material_id, use.unit_id, use.case_id,
                         use.case_number, use.item_id, use.item_name, use.purpose, use.used_by,
                         use.used_at.milliseconds);
}

std::optional<MaterialUse> LibraryStore::find_use(std::string_view material_id,
                                                  std::string_view case_id,
                                                  std::string_view unit_id) const {
    return maybe_use(transaction_.query_one(sql::find_use, material_id, case_id, unit_id));
}

std::optional<MaterialUse> LibraryStore::find_latest_use(std::string_view material_id,
                                                         std::string_view unit_id) const {
    return maybe_use(transaction_.query_one(sql::find_latest_use, material_id, unit_id));
}

std::vector<MaterialUse> LibraryStore::list_uses_of_case(std::string_view case_id) const {
    return to_uses(transaction_.query(sql::list_uses_of_case, case_id));
}

std::vector<MaterialUse> LibraryStore::list_uses(std::string_view material_id,
                                                 std::string_view after, std::int64_t limit) const {
    return to_uses(transaction_.query(sql::page_uses, material_id, after, limit));
}

void LibraryStore::add(const MaterialAccess& access) {
    transaction_.execute(sql::insert_access, access.id, access.material_id, access.file_id,
                         access.form, access.account_id, access.unit_id, access.use_id,
                         access.at.milliseconds);
}

std::vector<MaterialAccess> LibraryStore::list_accesses(std::string_view material_id,
                                                        std::string_view after,
                                                        std::int64_t limit) const {
    std::vector<MaterialAccess> accesses;
    for (const auto& row : transaction_.query(sql::page_accesses, material_id, after, limit)) {
        accesses.push_back({.id = row.text(0),
                            .material_id = row.text(1),
                            .file_id = row.text(2),
                            .form = row.text(3),
                            .account_id = row.text(4),
                            .unit_id = row.maybe_text(5),
                            .use_id = row.maybe_text(6),
                            .at = {row.integer(7)}});
    }
    return accesses;
}

}  // namespace yimen::materials
