INSERT INTO message_sending (id, recipient_id, message_id, kind, channel, case_number, urgent,
                             state, attempts, next_at_ms, expires_at_ms, sealed_letter, fault,
                             created_at_ms, useless_at_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', 0, $8, $9, $10, '', $11, $12)
