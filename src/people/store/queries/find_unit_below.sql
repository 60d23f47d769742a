SELECT id FROM unit WHERE parent_id = $1 AND closed_on IS NULL LIMIT 1
