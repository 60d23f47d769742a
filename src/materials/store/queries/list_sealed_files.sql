SELECT id, file_name FROM material_file WHERE id > $1 ORDER BY id LIMIT $2
