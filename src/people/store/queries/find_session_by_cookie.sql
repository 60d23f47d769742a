SELECT id, cookie_digest, account_id, created_at_ms, last_seen_at_ms, address, device
FROM session
WHERE cookie_digest = $1
