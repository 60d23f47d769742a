SELECT id, file_name FROM material_upload WHERE id > $1 ORDER BY id LIMIT $2
