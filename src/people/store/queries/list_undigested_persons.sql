SELECT id, name FROM natural_person WHERE name_digest IS NULL LIMIT $1
