INSERT INTO message_read_to (recipient_id, read_to)
VALUES ($1, $2)
ON CONFLICT (recipient_id) DO UPDATE SET read_to = excluded.read_to
WHERE message_read_to.read_to < excluded.read_to
