UPDATE api_client SET secret_digest = $2, secret_set_at_ms = $3
WHERE id = $1
