UPDATE external_case
SET stage = $2, due_on = $3, ended_on = $4, outcome = $5, serial = $6, changed_at_ms = $7
WHERE id = $1
