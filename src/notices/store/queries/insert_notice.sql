INSERT INTO notice (id, case_id, kind, unit_id, number, issued_on, issued_at_ms, sealed_values,
                    digest, verification, state)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
