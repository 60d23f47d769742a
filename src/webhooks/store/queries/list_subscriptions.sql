SELECT id, client_id, unit_id, address, description, kinds, off, created_at_ms, secret_set_at_ms,
       version
FROM webhook_subscription
WHERE client_id = $1
ORDER BY id
