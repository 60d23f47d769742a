INSERT INTO webhook_delivery (subscription_id, event_id, kind, case_id, case_serial, case_number,
                              case_state, occurred_at_ms, state, attempts, next_at_ms,
                              expires_at_ms, status, fault, took_ms)
VALUES ($1, $2, $3, '', 0, '', '', $4, 'waiting', 0, $4, $5, 0, '', 0)
