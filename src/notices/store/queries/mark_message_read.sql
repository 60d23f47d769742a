UPDATE message_row SET read_at_ms = $3
WHERE recipient_id = $1 AND id = $2 AND read_at_ms IS NULL
