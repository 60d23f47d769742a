INSERT INTO case_finding (id, case_id, external, kind, unit_id, division_code, account, at_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
