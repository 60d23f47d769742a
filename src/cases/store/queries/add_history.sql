INSERT INTO case_history (case_id, serial, act, actor, account, unit_id, from_state, to_state,
                          effective_on, at_ms, said, digest)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
