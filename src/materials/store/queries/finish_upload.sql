UPDATE material_upload SET file_id = $2, touched_at_ms = $3 WHERE id = $1 AND file_id IS NULL
