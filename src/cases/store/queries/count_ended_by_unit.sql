SELECT state, count(*)
FROM case_file
WHERE result_place IS NOT NULL AND unit_id = $1 AND open = 0 AND number IS NOT NULL
GROUP BY state
ORDER BY state
