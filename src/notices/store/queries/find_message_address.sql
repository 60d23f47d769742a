SELECT channel, sealed_address, confirmed_at_ms, turned_on, code_digest, code_ends_at_ms,
       code_tries, codes_sent, code_sent_at_ms, account_id
FROM message_address
WHERE recipient_id = $1 AND channel = $2
