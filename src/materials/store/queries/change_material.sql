UPDATE library_material
SET title = $3, trust = $4, state = $5, verified_by = $6, verified_by_name = $7, verified_unit_id = $8,
    verified_at_ms = $9, superseded_by = $10, withdrawn_at_ms = $11, version = version + 1
WHERE id = $1 AND version = $2
