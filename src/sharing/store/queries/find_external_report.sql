SELECT id, case_id, serial, kind, on_day, said, account, at_ms
FROM external_report
WHERE case_id = $1 AND serial = $2
