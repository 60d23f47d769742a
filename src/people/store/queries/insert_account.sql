INSERT INTO account (id, login_name, display_name, password_hash, password_set_at_ms, created_at_ms)
VALUES ($1, $2, $3, $4, $5, $6)
