SELECT id, recipient_id, kind, message_row.case_id, case_number, item_name, due_on, detail, 0
FROM message_row JOIN message_case ON message_case.case_id = message_row.case_id
WHERE outward = 1
ORDER BY id
LIMIT $1
