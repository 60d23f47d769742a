UPDATE number_block SET next_serial = next_serial + 1
WHERE lane = $1 AND unit_id = $2 AND word = $3 AND year = $4 AND taken_on = $5
  AND next_serial <= last_serial
RETURNING next_serial - 1
