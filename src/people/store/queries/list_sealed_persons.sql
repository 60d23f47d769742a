SELECT id, number, name, mobile FROM natural_person WHERE id > $1 ORDER BY id LIMIT $2
