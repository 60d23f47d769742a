SELECT id, entry_id, unit_id, division_code, delivery_id, kind, cause, changes, state, opened_at_ms,
       ended_at_ms, ended_by, reason, version
FROM catalog_task
WHERE ($1 = '' OR state = $1) AND ($2 = '' OR id < $2)
ORDER BY id DESC
LIMIT $3
