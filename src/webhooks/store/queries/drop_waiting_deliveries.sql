UPDATE webhook_delivery SET state = 'dropped', ended_at_ms = $2
WHERE subscription_id = $1 AND state = 'waiting'
