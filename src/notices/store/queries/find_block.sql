SELECT taken_at_ms, size, next_serial, last_serial FROM number_block
WHERE lane = $1 AND unit_id = $2 AND word = $3 AND year = $4
