INSERT INTO library_material (id, owner_id, kind, title, trust, state, issuer, number, valid_from,
                              valid_to, channel, added_by, added_unit_id, added_at_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
