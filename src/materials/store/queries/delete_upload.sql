DELETE FROM material_upload WHERE id = $1
