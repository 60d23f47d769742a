SELECT id, recipient_id, kind, message_row.case_id, case_number, item_name, due_on, detail, 0
FROM message_row JOIN message_case ON message_case.case_id = message_row.case_id
WHERE recipient_id = $1 AND id < $2 AND read_at_ms IS NULL
      AND id > coalesce((SELECT read_to FROM message_read_to WHERE recipient_id = $1), 0)
ORDER BY id DESC
LIMIT $3
