UPDATE message_sending
SET state = $5, attempts = $6, next_at_ms = $7, expires_at_ms = $8, fault = $9, ended_at_ms = $10,
    sealed_letter = CASE WHEN $11 = 1 THEN '' ELSE sealed_letter END
WHERE id = $1 AND attempts = $2 AND state = $3 AND next_at_ms = $4
