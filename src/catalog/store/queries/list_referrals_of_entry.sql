SELECT id, kind, entry_id, number, asking_unit, asking_division, answering_unit, answering_division,
       element, current_value, proposed_value, reason, raised_by, raised_at_ms, state, answer,
       answered_by, answered_at_ms, version
FROM referral
WHERE entry_id = $1 AND kind = $2 AND state = $3
ORDER BY id
