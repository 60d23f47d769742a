INSERT INTO session (id, cookie_digest, account_id, created_at_ms, last_seen_at_ms, address, device)
VALUES ($1, $2, $3, $4, $5, $6, $7)
