UPDATE unit
SET name = $3, short_name = $4, kind = $5, division_code = $6, parent_id = $7, credit_code = $8,
    version = version + 1
WHERE id = $1 AND version = $2
