SELECT channel, sealed_address, account_id
FROM message_address
WHERE recipient_id = $1 AND turned_on = 1 AND confirmed_at_ms IS NOT NULL
ORDER BY channel
