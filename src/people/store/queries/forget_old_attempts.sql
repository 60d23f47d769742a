DELETE FROM sign_in_attempt WHERE last_at_ms <= $1
