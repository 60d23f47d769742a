INSERT INTO joint_case (id, number, applicant_id, channel, lead_unit, lead_division, delivery,
                        filed_on, filed_by)
VALUES ($1, '', $2, $3, $4, $5, $6, '', '')
