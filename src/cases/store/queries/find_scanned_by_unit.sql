-- The last one of $5 + 1 that are looked through.
SELECT due_on, id
FROM case_file
WHERE open = 1 AND unit_id = $1 AND state = $2 AND (due_on, id) > ($3, $4)
ORDER BY due_on, id
LIMIT 1 OFFSET $5
