UPDATE webhook_subscription
SET address = $3, description = $4, kinds = $5, off = $6, version = version + 1
WHERE id = $1 AND version = $2
