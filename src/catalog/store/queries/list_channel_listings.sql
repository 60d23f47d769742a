SELECT channel_id, item_code, entry_id, address
FROM channel_listing
WHERE channel_id = $1
ORDER BY item_code
