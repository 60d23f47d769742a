SELECT id, recipient_id, kind, case_id, case_number, item_name, due_on, detail, created_at_ms, outward,
       CASE WHEN read_at_ms IS NOT NULL
                 OR id <= coalesce((SELECT read_to FROM message_reader
                                    WHERE message_reader.recipient_id = message.recipient_id), '')
            THEN 1 ELSE 0 END
FROM message
ORDER BY recipient_id, id
LIMIT $1
