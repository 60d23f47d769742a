UPDATE account SET password_hash = $2, password_set_at_ms = $3 WHERE id = $1
