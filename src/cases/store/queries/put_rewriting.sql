INSERT INTO case_due_days (id, revision, noticed_at_ms, passes, after_id)
VALUES (1, $1, $2, $3, $4)
ON CONFLICT (id) DO UPDATE
SET revision = excluded.revision, noticed_at_ms = excluded.noticed_at_ms, passes = excluded.passes,
    after_id = excluded.after_id
