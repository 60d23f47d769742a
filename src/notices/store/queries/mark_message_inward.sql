UPDATE message_row SET outward = 0
WHERE recipient_id = $1 AND id = $2 AND outward = 1
