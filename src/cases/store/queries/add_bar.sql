INSERT INTO case_bar (id, kind, applicant_id, item_key, item_name, case_id, unit_id, division_code,
                      began_on, ends_on)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
