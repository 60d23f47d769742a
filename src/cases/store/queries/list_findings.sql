SELECT id, case_id, external, kind, unit_id, division_code, account, at_ms
FROM case_finding
WHERE division_code = $1 AND ($2 = '' OR id < $2)
ORDER BY id DESC
LIMIT $3
