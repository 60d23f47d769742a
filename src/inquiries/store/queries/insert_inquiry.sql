INSERT INTO inquiry (id, way, question, asker, entry_id, item_name, first_asked, first_unit,
                     responsible, unit_id, division_code, offered_unit, offered_to, answered,
                     asked_on, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '', '', 0, $12, 1)
