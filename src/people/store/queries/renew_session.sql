UPDATE session SET cookie_digest = $2 WHERE id = $1
