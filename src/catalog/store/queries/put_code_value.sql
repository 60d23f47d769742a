INSERT INTO code_value (table_id, value, serial, source, valid_from, valid_to)
VALUES ($1, $2, (SELECT COALESCE(MAX(serial), 0) + 1 FROM code_value WHERE table_id = $1), $3, $4, $5)
ON CONFLICT (table_id, value) DO UPDATE
SET source = excluded.source, valid_from = excluded.valid_from, valid_to = excluded.valid_to
