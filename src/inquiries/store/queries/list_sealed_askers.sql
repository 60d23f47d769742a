SELECT id, asker
FROM inquiry
WHERE id > $1
ORDER BY id
LIMIT $2
