INSERT INTO case_history (case_id, serial, at_ms, done, said, digest)
VALUES ($1, $2, $3, $4, $5, $6)
