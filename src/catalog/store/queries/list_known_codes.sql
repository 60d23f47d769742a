SELECT v.table_id, v.value
FROM code_value v
JOIN code_table t ON t.id = v.table_id
WHERE t.closed = 1 AND v.valid_from <= $1 AND (v.valid_to IS NULL OR v.valid_to > $1)
