UPDATE referral
SET state = $3, answer = $4, answered_by = $5, answered_at_ms = $6, version = version + 1
WHERE id = $1 AND version = $2
