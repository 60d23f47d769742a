INSERT INTO owned_list (id, name, imported_at_ms, imported_by, row_count) VALUES ($1, $2, $3, $4, $5)
