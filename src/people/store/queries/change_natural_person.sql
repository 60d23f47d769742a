UPDATE natural_person
SET name = $3, mobile = $4, name_digest = $5, version = version + 1
WHERE id = $1 AND version = $2
