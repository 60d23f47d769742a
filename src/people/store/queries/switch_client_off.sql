UPDATE api_client SET off_at_ms = $2
WHERE id = $1
