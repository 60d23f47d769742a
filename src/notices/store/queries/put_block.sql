INSERT INTO number_block (lane, unit_id, word, year, taken_on, taken_at_ms, size, next_serial, last_serial)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (lane, unit_id, word, year)
DO UPDATE SET taken_on = excluded.taken_on, taken_at_ms = excluded.taken_at_ms, size = excluded.size,
              next_serial = excluded.next_serial, last_serial = excluded.last_serial
