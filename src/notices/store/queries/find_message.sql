SELECT id, recipient_id, kind, case_id, case_number, item_name, due_on, detail, created_at_ms, 0
FROM message
WHERE recipient_id = $1 AND id = $2
