SELECT id, case_id, serial, kind, on_day, said, account, at_ms
FROM external_report
WHERE unit_id = $1 AND id > $2 AND id < $3
ORDER BY id
LIMIT $4
