INSERT INTO external_case (id, number, client_id, entry_id, entry_version, item_code, item_name, unit_id,
                           division_code, applicant_digest, applicant, stage, received_on, due_on,
                           ended_on, outcome, flagged, serial, changed_at_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
