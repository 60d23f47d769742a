SELECT id, recipient_id, kind, case_id, case_number, item_name, due_on, detail, created_at_ms, 0
FROM message
WHERE recipient_id = $1 AND ($2 = '' OR id < $2) AND read_at_ms IS NULL
      AND id > coalesce((SELECT read_to FROM message_reader WHERE recipient_id = $1), '')
ORDER BY id DESC
LIMIT $3
