DELETE FROM sign_in_attempt WHERE name_digest = $1
