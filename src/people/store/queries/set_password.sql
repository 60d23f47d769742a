UPDATE account
SET password_hash = $2, password_set_at_ms = $3, one_time_password = $4, version = version + 1
WHERE id = $1
