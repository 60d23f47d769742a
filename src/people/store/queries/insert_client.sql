INSERT INTO api_client (id, unit_id, name, scopes, secret_digest, created_at_ms, secret_set_at_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7)
