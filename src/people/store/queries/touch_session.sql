UPDATE session SET last_seen_at_ms = $2 WHERE id = $1 AND last_seen_at_ms < $2
