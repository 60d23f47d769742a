DELETE FROM session WHERE account_id = $1 AND (created_at_ms <= $2 OR last_seen_at_ms <= $3)
