UPDATE inquiry
SET responsible = $3, unit_id = $4, division_code = $5, offered_unit = $6, offered_to = $7,
    answered = $8, version = version + 1
WHERE id = $1 AND version = $2
