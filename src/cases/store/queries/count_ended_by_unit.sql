SELECT state, count(*)
FROM case_file
WHERE open = 0 AND unit_id = $1 AND number IS NOT NULL
GROUP BY state
ORDER BY state
