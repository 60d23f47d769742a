UPDATE case_bar SET lifted_at_ms = $2, lifted_by = $3, lifted_for = $4
WHERE id = $1 AND lifted_at_ms IS NULL
