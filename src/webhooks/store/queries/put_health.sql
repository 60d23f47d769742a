INSERT INTO webhook_health (subscription_id, failures, resting_until_ms, last_success_ms)
VALUES ($1, $2, $3, $4)
ON CONFLICT (subscription_id)
DO UPDATE SET failures = excluded.failures, resting_until_ms = excluded.resting_until_ms,
              last_success_ms = excluded.last_success_ms
