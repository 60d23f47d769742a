UPDATE legal_person
SET name = $3, kind = $4, representative_id = $5, version = version + 1
WHERE id = $1 AND version = $2
