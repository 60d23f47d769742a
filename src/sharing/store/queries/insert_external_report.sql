INSERT INTO external_report (case_id, serial, kind, on_day, said, account, at_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7)
