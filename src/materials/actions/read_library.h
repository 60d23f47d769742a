#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "materials/actions/library.h"

namespace yimen::materials {

struct ListMaterials {
    Visit visit;
    std::string kind;   ///< every kind when empty
    std::string state;  ///< every state when empty
    std::string after;  ///< cursor of the page before
    std::int64_t limit = 20;
};

struct MaterialList {
    std::vector<Material> materials;  ///< the newest first
    std::optional<std::string> next;
};

/// Refuses those of open_library.
Result<MaterialList> list_materials(const ListMaterials& command, Services& services,
                                    const Archive& archive);

/// What need not be handed in again: see list_reusable of materials.h, for `day`, or today.
Result<MaterialList> list_reusable(const Visit& visit, const std::string& kind,
                                   std::optional<Day> day, Services& services,
                                   const Archive& archive);

/// Refuses those of open_material.
Result<Material> read_material(const Visit& visit, std::string_view material_id, Services& services,
                               const Archive& archive);

/// A use, or a look at the bytes, with the names that its owner understands.
struct UseLine {
    MaterialUse use;
    std::string unit_name;
};
struct AccessLine {
    std::string id;
    std::string file_id;
    std::string form;  ///< original, preview, marked-copy
    Instant at;
    std::optional<std::string> unit_name;  ///< none: the owner, or somebody for them
    std::optional<std::string> use_id;
};
template <class Line>
struct LinePage {
    std::vector<Line> lines;  ///< the newest first
    std::optional<std::string> next;
};

struct ListTraces {
    Visit visit;
    std::string material_id;
    std::string after;
    std::int64_t limit = 20;
};

/// Each use: when, which unit, which matter, what for. Refuses those of open_material.
Result<LinePage<UseLine>> list_uses(const ListTraces& command, Services& services,
                                    const Archive& archive);

/// Each access to the bytes. Refuses those of open_material.
Result<LinePage<AccessLine>> list_accesses(const ListTraces& command, Services& services,
                                           const Archive& archive);

}  // namespace yimen::materials
