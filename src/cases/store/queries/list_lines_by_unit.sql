SELECT id, number, entry_id, item_name, state, unit_id, division_code, applicant_id, details, due_on,
       changed_at_ms
FROM case_file
WHERE open = 1 AND unit_id = $1 AND state = $2 AND (due_on, id) > ($3, $4)
ORDER BY due_on, id
LIMIT $5
