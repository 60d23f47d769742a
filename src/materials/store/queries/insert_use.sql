INSERT INTO material_use (id, material_id, unit_id, case_id, case_number, item_id, item_name, purpose,
                          used_by, used_at_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
