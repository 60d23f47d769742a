SELECT id, sealed_secret, sealed_before
FROM webhook_subscription
WHERE id > $1
ORDER BY id
LIMIT $2
