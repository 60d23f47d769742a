DELETE FROM webhook_health WHERE subscription_id = $1
