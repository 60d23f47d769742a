UPDATE message_sending SET sealed_letter = $3
WHERE id = $1 AND sealed_letter = $2
