-- Not while an earlier event of the case waits, and not while the subscription rests.
SELECT due.subscription_id, due.event_id, due.kind, due.case_id, due.case_serial,
       due.case_number, due.case_state, due.occurred_at_ms, due.state, due.attempts,
       due.next_at_ms, due.expires_at_ms, due.status, due.fault, due.took_ms, due.tried_at_ms,
       due.ended_at_ms
FROM webhook_delivery AS due
LEFT JOIN webhook_health AS health ON health.subscription_id = due.subscription_id
WHERE due.state = 'waiting' AND due.next_at_ms <= $1
  AND coalesce(health.resting_until_ms, 0) <= $1
  AND NOT EXISTS (SELECT 1
                  FROM webhook_delivery AS earlier
                  WHERE earlier.state = 'waiting'
                    AND earlier.subscription_id = due.subscription_id
                    AND earlier.case_id = due.case_id AND earlier.case_serial < due.case_serial)
ORDER BY due.next_at_ms, due.event_id
LIMIT $2
