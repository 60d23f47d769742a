INSERT INTO message (recipient_id, id, case_id, kind, case_number, item_name, due_on, detail,
                     created_at_ms, outward)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9,
        CASE WHEN EXISTS (SELECT 1 FROM message_address
                          WHERE recipient_id = $1 AND turned_on = 1
                                AND confirmed_at_ms IS NOT NULL)
             THEN 1 ELSE 0 END)
