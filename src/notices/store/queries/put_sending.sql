UPDATE message_sending
SET state = $4, attempts = $5, next_at_ms = $6, expires_at_ms = $7, fault = $8, ended_at_ms = $9,
    sealed_letter = CASE WHEN $4 = 'sent' THEN '' ELSE sealed_letter END
WHERE id = $1 AND attempts = $2 AND state = $3
