DELETE FROM channel_listing WHERE channel_id = $1 AND item_code = $2
