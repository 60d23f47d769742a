INSERT INTO legal_person (id, credit_code, name, kind, representative_id, created_at_ms)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (credit_code) DO NOTHING
