INSERT INTO message_row (recipient_id, id, case_id, kind, due_on, detail, outward)
VALUES ($1, $2, $3, $4, $5, $6,
        CASE WHEN EXISTS (SELECT 1 FROM message_address
                          WHERE recipient_id = $7 AND turned_on = 1
                                AND confirmed_at_ms IS NOT NULL)
             THEN 1 ELSE 0 END)
ON CONFLICT (recipient_id, id) DO NOTHING
