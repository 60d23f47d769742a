SELECT id, item_key, unit_id, division_code, name, type, state, newest_number, published_number,
       updated_at_ms, updated_by, version, NULL
FROM catalog_entry
WHERE id > $1 AND ($2 = '' OR state = $2) AND ($3 = '' OR unit_id = $3)
  AND ($4 = '' OR name LIKE '%' || $4 || '%')
ORDER BY id
LIMIT $5
