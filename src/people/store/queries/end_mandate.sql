UPDATE mandate
SET ended_at_ms = $2, ended_how = $3, end_reason = $4
WHERE id = $1 AND ended_at_ms IS NULL
