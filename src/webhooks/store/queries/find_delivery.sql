SELECT subscription_id, event_id, kind, case_id, case_serial, case_number, case_state, occurred_at_ms,
       state, attempts, next_at_ms, expires_at_ms, status, fault, took_ms, tried_at_ms, ended_at_ms
FROM webhook_delivery
WHERE subscription_id = $1 AND event_id = $2
