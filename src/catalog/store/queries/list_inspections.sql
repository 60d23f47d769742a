SELECT id, name, opened_at_ms, opened_by
FROM inspection
WHERE $1 = '' OR id < $1
ORDER BY id DESC
LIMIT $2
