SELECT id, recipient_id, kind, message_row.case_id, case_number, item_name, due_on, detail,
       CASE WHEN read_at_ms IS NOT NULL
                 OR id <= coalesce((SELECT read_to FROM message_read_to WHERE recipient_id = $1), 0)
            THEN 1 ELSE 0 END
FROM message_row JOIN message_case ON message_case.case_id = message_row.case_id
WHERE recipient_id = $1 AND id < $2
ORDER BY id DESC
LIMIT $3
