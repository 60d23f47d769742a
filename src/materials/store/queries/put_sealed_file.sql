UPDATE material_file SET file_name = $2 WHERE id = $1
