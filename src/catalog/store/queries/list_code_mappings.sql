SELECT value, interface, code
FROM code_mapping
WHERE table_id = $1
ORDER BY value, interface
