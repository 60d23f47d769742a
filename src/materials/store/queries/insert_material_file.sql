INSERT INTO library_material_file (material_id, position, file_id) VALUES ($1, $2, $3)
