SELECT count(*)
FROM (SELECT id FROM case_file WHERE open = 1 AND division_code = $1 AND state = $2 LIMIT $3) AS counted
