UPDATE message_address SET sealed_address = $3
WHERE recipient_id = $1 AND channel = $2
