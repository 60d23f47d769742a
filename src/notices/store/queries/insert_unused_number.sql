INSERT INTO unused_number (unit_id, word, year, first_serial, last_serial) VALUES ($1, $2, $3, $4, $5)
