#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "platform/crypto/field_cipher.h"
#include "platform/db/database.h"

namespace yimen::materials {

/// Where a sealed value stands: another row cannot take it.
std::string upload_name_place(std::string_view upload_id);
std::string file_name_place(std::string_view file_id);
std::string title_place(std::string_view material_id);
std::string number_place(std::string_view material_id);

struct Resealed {
    std::string last_id;  ///< empty when there was nothing after `after_id`
    std::int64_t records = 0;
    std::int64_t sealed_anew = 0;
};

/// Seal what an older key sealed with the active one: at most `limit` rows, by id.
Resealed reseal_uploads(db::Transaction& transaction, std::string_view after_id, std::size_t limit,
                        const crypto::FieldCipher& cipher);
Resealed reseal_files(db::Transaction& transaction, std::string_view after_id, std::size_t limit,
                      const crypto::FieldCipher& cipher);
Resealed reseal_materials(db::Transaction& transaction, std::string_view after_id,
                          std::size_t limit, const crypto::FieldCipher& cipher);

}  // namespace yimen::materials
