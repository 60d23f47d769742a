INSERT INTO sign_in_attempt (name_digest, failed_attempts, last_at_ms, rests_until_ms)
VALUES ($1, $2, $3, $4)
ON CONFLICT (name_digest) DO UPDATE
SET failed_attempts = excluded.failed_attempts, last_at_ms = excluded.last_at_ms,
    rests_until_ms = excluded.rests_until_ms
