SELECT id, unit_id, name, scopes, created_at_ms, secret_set_at_ms, off_at_ms
FROM api_client
ORDER BY id
