SELECT id, client_id, unit_id, address, description, kinds, off, created_at_ms, secret_set_at_ms,
       version, sealed_secret, sealed_before, before_until_ms
FROM webhook_subscription
WHERE id = $1
