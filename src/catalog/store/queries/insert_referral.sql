INSERT INTO referral (id, kind, entry_id, number, asking_unit, asking_division, answering_unit,
                      answering_division, element, current_value, proposed_value, reason,
                      raised_by, raised_at_ms, state)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
