SELECT revision, noticed_at_ms, passes, after_id
FROM case_due_days
WHERE id = 1
