INSERT INTO catalog_entry (id, item_key, unit_id, division_code, name, type, state, newest_number,
                           published_number, updated_at_ms, updated_by, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)
