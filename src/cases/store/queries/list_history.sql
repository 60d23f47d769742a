SELECT serial, act, actor, account, unit_id, from_state, to_state, effective_on, at_ms, said, digest
FROM case_history
WHERE case_id = $1
ORDER BY serial
