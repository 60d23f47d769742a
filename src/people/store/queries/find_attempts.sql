SELECT failed_attempts, last_at_ms, rests_until_ms FROM sign_in_attempt WHERE name_digest = $1
