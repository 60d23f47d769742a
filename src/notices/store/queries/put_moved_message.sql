INSERT INTO message_row (recipient_id, id, case_id, kind, due_on, detail, read_at_ms, outward)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
