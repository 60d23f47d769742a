DELETE FROM message_sending
WHERE id IN (SELECT id FROM message_sending WHERE ended_at_ms < $1 ORDER BY ended_at_ms LIMIT $2)
