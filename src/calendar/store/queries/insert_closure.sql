INSERT INTO local_closure (division_code, day, reason, closed_at_ms, closed_by)
VALUES ($1, $2, $3, $4, $5)
