SELECT failures, resting_until_ms, last_success_ms
FROM webhook_health
WHERE subscription_id = $1
