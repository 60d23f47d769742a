SELECT name, value, source, found_at_ms
FROM case_fact
WHERE case_id = $1
ORDER BY name
