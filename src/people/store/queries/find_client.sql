SELECT id, unit_id, name, scopes, created_at_ms, secret_set_at_ms, off_at_ms, secret_digest
FROM api_client
WHERE id = $1
