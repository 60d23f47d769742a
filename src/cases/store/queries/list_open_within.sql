SELECT id, number, entry_id, entry_version, item_name, life, state, unit_id, division_code,
       applicant_id, details, due_on, wakes_on, serial, head, version, changed_at_ms
FROM case_file
WHERE open = 1 AND division_code >= $1 AND division_code < $2
      AND (division_code, state, due_on, id) > ($3, $4, $5, $6)
ORDER BY division_code, state, due_on, id
LIMIT $7
