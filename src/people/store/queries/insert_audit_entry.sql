INSERT INTO audit_entry (chain, segment, number, at_ms, account, role, act, subject, purpose,
                         address, previous, digest)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
