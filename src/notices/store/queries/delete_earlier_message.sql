DELETE FROM message WHERE recipient_id = $1 AND id = $2
