SELECT id, material_id, file_id, form, account_id, unit_id, use_id, accessed_at_ms
FROM material_access
WHERE material_id = $1 AND ($2 = '' OR id < $2)
ORDER BY id DESC
LIMIT $3
