UPDATE webhook_delivery
SET state = $6, attempts = $7, next_at_ms = $8, expires_at_ms = $9, status = $10, fault = $11,
    took_ms = $12, tried_at_ms = $13, ended_at_ms = $14
WHERE subscription_id = $1 AND event_id = $2 AND state = $3 AND attempts = $4 AND next_at_ms = $5
