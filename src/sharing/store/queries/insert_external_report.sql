INSERT INTO external_report (id, unit_id, case_id, serial, kind, on_day, said, account, at_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
