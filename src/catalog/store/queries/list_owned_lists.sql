SELECT id, name, imported_at_ms, imported_by, row_count
FROM owned_list
WHERE $1 = '' OR id < $1
ORDER BY id DESC
LIMIT $2
