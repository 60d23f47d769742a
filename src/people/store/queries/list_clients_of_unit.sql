SELECT id, unit_id, name, scopes, created_at_ms, secret_set_at_ms, off_at_ms
FROM api_client
WHERE unit_id = $1
ORDER BY id
