UPDATE case_file
SET number = $3, state = $4, open = $5, details = $6, due_on = $7, wakes_on = $8, serial = $9,
    head = $10, version = version + 1, changed_at_ms = $11, result_place = $12
WHERE id = $1 AND version = $2
