SELECT value, source, valid_from, valid_to
FROM code_value
WHERE table_id = $1
ORDER BY serial, value
