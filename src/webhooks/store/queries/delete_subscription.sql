DELETE FROM webhook_subscription WHERE id = $1
