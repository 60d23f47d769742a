INSERT INTO message_case (case_id, case_number, item_name)
VALUES ($1, $2, $3)
ON CONFLICT (case_id) DO NOTHING
