UPDATE natural_person SET name_digest = $2 WHERE id = $1
