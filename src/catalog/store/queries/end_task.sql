UPDATE catalog_task
SET state = $3, ended_at_ms = $4, ended_by = $5, reason = $6, version = version + 1
WHERE id = $1 AND version = $2
