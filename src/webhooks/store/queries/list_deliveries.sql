SELECT subscription_id, event_id, kind, case_id, case_serial, case_number, case_state, occurred_at_ms,
       state, attempts, next_at_ms, expires_at_ms, status, fault, took_ms, tried_at_ms, ended_at_ms
FROM webhook_delivery
WHERE subscription_id = $1 AND ($2 = '' OR event_id < $2) AND ($3 = '' OR state = $3)
ORDER BY event_id DESC
LIMIT $4
