UPDATE webhook_subscription SET sealed_secret = $3, sealed_before = $5
WHERE id = $1 AND sealed_secret = $2 AND sealed_before = $4
