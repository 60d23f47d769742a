UPDATE material_upload SET received_bytes = $3, touched_at_ms = $4
WHERE id = $1 AND received_bytes = $2 AND file_id IS NULL
