INSERT INTO message_reminder (case_id, kind, due_on)
VALUES ($1, $2, $3)
ON CONFLICT (case_id, kind, due_on) DO NOTHING
