INSERT INTO inspection (id, name, opened_at_ms, opened_by) VALUES ($1, $2, $3, $4)
