INSERT INTO catalog_task (id, entry_id, unit_id, division_code, delivery_id, kind, cause, changes,
                          state, opened_at_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
