SELECT e.id, e.unit_id, e.division_code, v.number, v.checksum, v.published_at_ms, v.content
FROM catalog_entry e
JOIN catalog_version v ON v.entry_id = e.id AND v.number = e.published_number
WHERE e.id = $1
