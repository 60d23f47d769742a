INSERT INTO mandate (id, kind, principal_type, principal_id, relation, basis, scope, acts,
                     valid_from, valid_to, granted_by, recorded_by, letter, granted_at_ms,
                     agent_document_type, agent_digest, agent_number, agent_name, reason)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
