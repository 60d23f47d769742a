SELECT id, sealed_letter
FROM message_sending
WHERE sealed_letter <> '' AND id > $1
ORDER BY id
LIMIT $2
