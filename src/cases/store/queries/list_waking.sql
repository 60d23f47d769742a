SELECT id, wakes_on
FROM case_file
WHERE wakes_on < '9999-12-31' AND wakes_on <= $1 AND (wakes_on, id) > ($2, $3)
ORDER BY wakes_on, id
LIMIT $4
