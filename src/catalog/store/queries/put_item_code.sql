INSERT INTO item_code (code, entry_id) VALUES ($1, $2) ON CONFLICT DO NOTHING
