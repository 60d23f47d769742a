DELETE FROM webhook_delivery WHERE subscription_id = $1
