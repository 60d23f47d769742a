SELECT id, entry_id, unit_id, division_code, delivery_id, kind, cause, changes, state, opened_at_ms,
       ended_at_ms, ended_by, reason, version
FROM catalog_task
WHERE id = $1
