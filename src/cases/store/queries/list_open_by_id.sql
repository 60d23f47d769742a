SELECT id, number, entry_id, entry_version, item_name, life, state, unit_id, division_code,
       applicant_id, details, due_on, wakes_on, serial, head, version, changed_at_ms
FROM case_file
WHERE id > $1 AND open = 1
ORDER BY id
LIMIT $2
