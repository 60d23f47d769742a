UPDATE webhook_subscription
SET sealed_before = sealed_secret, before_until_ms = $3, sealed_secret = $2, secret_set_at_ms = $4,
    version = version + 1
WHERE id = $1
