INSERT INTO case_file (id, number, entry_id, entry_version, item_name, life, state, open, unit_id,
                       division_code, applicant_id, details, due_on, wakes_on, serial, head,
                       version, changed_at_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1, $17)
