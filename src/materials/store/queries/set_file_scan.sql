UPDATE material_file SET scan = $2 WHERE id = $1
