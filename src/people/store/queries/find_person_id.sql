SELECT id FROM natural_person WHERE id = $1 UNION ALL SELECT id FROM legal_person WHERE id = $1
