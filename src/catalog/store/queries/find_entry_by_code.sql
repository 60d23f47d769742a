SELECT e.id
FROM item_code c
JOIN catalog_entry e ON e.id = c.entry_id
WHERE c.code = $1 AND e.published_number IS NOT NULL
ORDER BY e.id
LIMIT 1
