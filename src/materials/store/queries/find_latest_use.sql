SELECT id, material_id, unit_id, case_id, case_number, item_id, item_name, purpose, used_by, used_at_ms
FROM material_use
WHERE material_id = $1 AND unit_id = $2
ORDER BY id DESC
LIMIT 1
