SELECT recipient_id, channel, sealed_address
FROM message_address
WHERE sealed_address <> '' AND (recipient_id, channel) > ($1, $2)
ORDER BY recipient_id, channel
LIMIT $3
