SELECT e.id, e.item_key, e.unit_id, e.division_code, e.name, e.type, e.state, e.newest_number,
       e.published_number, e.updated_at_ms, e.updated_by, e.version, i.superior_code
FROM catalog_entry e
JOIN catalog_item i ON i.key = e.item_key
WHERE e.id = $1
