INSERT INTO number_counter (unit_id, word, year, last_serial)
VALUES ($1, $2, $3, $4)
ON CONFLICT (unit_id, word, year)
DO UPDATE SET last_serial = number_counter.last_serial + excluded.last_serial
RETURNING last_serial
