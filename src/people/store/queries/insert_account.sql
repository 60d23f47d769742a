INSERT INTO account (id, login_name, display_name, password_hash, password_set_at_ms,
                     one_time_password, created_at_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7)
