#include "materials/store/sealed_fields.h"

#include "materials/store/queries.h"

namespace yimen::materials {

namespace {

/// Two statements about one table with one sealed column.
struct NameColumn {
    const db::Statement& list;
    const db::Statement& put;
    std::string (*place_of)(std::string_view);
};

Resealed reseal_names(db::Transaction& transaction, std::string_view after_id, std::size_t limit,
                      const crypto::FieldCipher& cipher, const NameColumn& column) {
    Resealed resealed;
    for (const auto& row : transaction.query(column.list, after_id, limit)) {
        resealed.last_id = row.text(0);
        ++resealed.records;
        const auto renewed = cipher.seal_anew(row.text(1), column.place_of(resealed.last_id));
        if (!renewed) continue;
        transaction.execute(column.put, resealed.last_id, *renewed);
        ++resealed.sealed_anew;
    }
    return resealed;
}

}  // namespace

std::string upload_name_place(std::string_view upload_id) {
    return "material_upload.file_name:" + std::string{upload_id};
}

std::string file_name_place(std::string_view file_id) {
    return "material_file.file_name:" + std::string{file_id};
}

std::string title_place(std::string_view material_id) {
    return "library_material.title:" + std::string{material_id};
}

std::string number_place(std::string_view material_id) {
    return "library_material.number:" + std::string{material_id};
}

Resealed reseal_uploads(db::Transaction& transaction, std::string_view after_id, std::size_t limit,
                        const crypto::FieldCipher& cipher) {
    return reseal_names(transaction, after_id, limit, cipher,
                        {sql::list_sealed_uploads, sql::put_sealed_upload, upload_name_place});
}

Resealed reseal_files(db::Transaction& transaction, std::string_view after_id, std::size_t limit,
                      const crypto::FieldCipher& cipher) {
    return reseal_names(transaction, after_id, limit, cipher,
                        {sql::list_sealed_files, sql::put_sealed_file, file_name_place});
}

Resealed reseal_materials(db::Transaction& transaction, std::string_view after_id,
                          std::size_t limit, const crypto::FieldCipher& cipher) {
    Resealed resealed;
    for (const auto& row : transaction.query(sql::list_sealed_materials, after_id, limit)) {
        const auto id = row.text(0);
        resealed.last_id = id;
        ++resealed.records;
        const auto title = cipher.seal_anew(row.text(1), title_place(id));
        auto number = row.maybe_text(2);
        const auto new_number = number ? cipher.seal_anew(*number, number_place(id)) : std::nullopt;
        if (!title && !new_number) continue;
        if (new_number) number = new_number;
        transaction.execute(sql::put_sealed_material, id, title.value_or(row.text(1)), number);
        ++resealed.sealed_anew;
    }
    return resealed;
}

}  // namespace yimen::materials
