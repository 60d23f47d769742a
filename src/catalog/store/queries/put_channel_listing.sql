INSERT INTO channel_listing (channel_id, item_code, entry_id, address, listed_at_ms, listed_by)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (channel_id, item_code) DO UPDATE
SET entry_id = excluded.entry_id, address = excluded.address
