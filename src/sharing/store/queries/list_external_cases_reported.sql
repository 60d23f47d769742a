SELECT id, number, client_id, entry_id, entry_version, item_code, item_name, unit_id, division_code,
       stage, received_on, due_on, ended_on, outcome, flagged, serial, changed_at_ms, applicant
FROM external_case
WHERE id IN (SELECT case_id FROM external_report WHERE unit_id = $1 AND id > $2 AND id <= $3)
