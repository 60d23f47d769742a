SELECT id, number, applicant_id, channel, lead_unit, lead_division, delivery, filed_on, filed_by
FROM joint_case
WHERE id = $1
