INSERT INTO inspection_sample (inspection_id, entry_id, unit_id, division_code, state, changed_by,
                               changed_at_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7)
