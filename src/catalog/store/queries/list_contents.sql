SELECT e.id, e.item_key, e.unit_id, e.division_code, e.name, e.type, e.state, e.newest_number,
       e.published_number, e.updated_at_ms, e.updated_by, e.version, i.superior_code, v.content
FROM catalog_entry e
JOIN catalog_item i ON i.key = e.item_key
JOIN catalog_version v ON v.entry_id = e.id
                      AND v.number = coalesce(e.published_number, e.newest_number)
WHERE e.id > $1 AND ($2 = '' OR e.unit_id = $2) AND e.division_code LIKE $3 || '%'
  AND ($4 = '' OR e.item_key = $4) AND e.state <> 'retired'
ORDER BY e.id
LIMIT $5
