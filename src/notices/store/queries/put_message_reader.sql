INSERT INTO message_reader (recipient_id, read_to)
VALUES ($1, $2)
ON CONFLICT (recipient_id) DO UPDATE SET read_to = excluded.read_to
WHERE message_reader.read_to < excluded.read_to
