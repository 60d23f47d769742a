SELECT id, name, imported_at_ms, imported_by, row_count FROM owned_list WHERE id = $1
