SELECT answering_unit, answering_division, state, count(*)
FROM referral
WHERE kind = $1
GROUP BY answering_unit, answering_division, state
ORDER BY answering_unit, state
