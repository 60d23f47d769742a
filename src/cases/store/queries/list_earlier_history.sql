SELECT serial, at_ms, said, digest, act, actor, account, unit_id, from_state, to_state, effective_on
FROM earlier_case_history
WHERE case_id = $1
ORDER BY serial
