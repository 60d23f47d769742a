SELECT id, number, client_id, entry_id, entry_version, item_code, item_name, unit_id, division_code,
       stage, received_on, due_on, ended_on, outcome, flagged, serial, changed_at_ms, applicant
FROM external_case
WHERE number = $1
