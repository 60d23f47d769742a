SELECT id, recipient_id, message_id, kind, channel, case_number, urgent, state, attempts,
       next_at_ms, expires_at_ms, fault, created_at_ms, ended_at_ms, sealed_letter, useless_at_ms
FROM message_sending
WHERE id = $1
