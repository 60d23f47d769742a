SELECT id, recipient_id, kind, case_id, case_number, item_name, due_on, detail, created_at_ms,
       CASE WHEN read_at_ms IS NOT NULL
                 OR id <= coalesce((SELECT read_to FROM message_reader WHERE recipient_id = $1), '')
            THEN 1 ELSE 0 END
FROM message
WHERE recipient_id = $1 AND ($2 = '' OR id < $2)
ORDER BY id DESC
LIMIT $3
