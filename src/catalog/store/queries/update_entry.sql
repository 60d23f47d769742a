UPDATE catalog_entry
SET name = $3, type = $4, state = $5, newest_number = $6, published_number = $7,
    updated_at_ms = $8, updated_by = $9, version = version + 1
WHERE id = $1 AND version = $2
