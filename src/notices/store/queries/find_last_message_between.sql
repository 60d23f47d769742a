SELECT max(id) FROM message_row WHERE recipient_id = $1 AND id >= $2 AND id < $3
