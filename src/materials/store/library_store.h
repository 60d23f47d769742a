#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "materials/domain/material.h"

#include "platform/crypto/field_cipher.h"
#include "platform/db/database.h"

namespace yimen::materials {

/// One page of a library, the newest first.
struct MaterialPage {
    std::string owner_id;
    std::string kind;   ///< every kind when empty
    std::string state;  ///< every state when empty
    std::string after;  ///< id of the last one of the page before
    std::int64_t limit = 50;
};

/// Somebody had the bytes before them. 查阅记录
struct MaterialAccess {
    std::string id;
    std::string material_id;
    std::string file_id;
    std::string form;  ///< original, preview, marked-copy
    std::string account_id;
    std::optional<std::string> unit_id;  ///< none: the owner, or somebody for them
    std::optional<std::string> use_id;
    Instant at;
};

/// Materials with their uses and who saw them. Titles and numbers are encrypted. What it brings has
/// its files with it.
class LibraryStore {
  public:
    LibraryStore(db::Transaction& transaction, const crypto::FieldCipher& cipher)
        : transaction_(transaction), cipher_(cipher) {}

    void add(const Material& material);
    std::optional<Material> find(std::string_view material_id) const;
    /// Held ones, the most trusted first, then the newest.
    std::vector<Material> list_held(std::string_view owner_id, std::string_view kind) const;
    std::vector<Material> list(const MaterialPage& page) const;
    /// Title, trust, state and what belongs to them; false when somebody changed it since
    /// `material.version`.
    bool change(const Material& material);

    void add(const MaterialUse& use);
    std::optional<MaterialUse> find_use(std::string_view material_id, std::string_view case_id,
                                        std::string_view unit_id) const;
    /// The newest that this unit made of it.
    std::optional<MaterialUse> find_latest_use(std::string_view material_id,
                                               std::string_view unit_id) const;
    std::vector<MaterialUse> list_uses_of_case(std::string_view case_id) const;
    /// The newest first, older than `after` unless that is empty.
    std::vector<MaterialUse> list_uses(std::string_view material_id, std::string_view after,
                                       std::int64_t limit) const;

    void add(const MaterialAccess& access);
    std::vector<MaterialAccess> list_accesses(std::string_view material_id, std::string_view after,
                                              std::int64_t limit) const;

  private:
    Material to_material(const db::Row& row) const;
    std::vector<Material> to_materials(const std::vector<db::Row>& rows) const;

    db::Transaction& transaction_;
    const crypto::FieldCipher& cipher_;
};

}  // namespace yimen::materials
