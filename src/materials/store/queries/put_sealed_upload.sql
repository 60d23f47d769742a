UPDATE material_upload SET file_name = $2 WHERE id = $1
