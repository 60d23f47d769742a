SELECT id, material_id, unit_id, case_id, case_number, item_id, item_name, purpose, used_by, used_at_ms
FROM material_use
WHERE case_id = $1
ORDER BY id
