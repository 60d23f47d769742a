INSERT INTO material_access (id, material_id, file_id, form, account_id, unit_id, use_id,
                             accessed_at_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
