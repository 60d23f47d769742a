SELECT id, number, entry_id, entry_version, item_name, life, state, unit_id, division_code,
       applicant_id, details, due_on, wakes_on, serial, head, version, changed_at_ms, result_place
FROM case_file
WHERE result_place IS NOT NULL AND unit_id = $1 AND result_place > $2 AND result_place < $3
ORDER BY result_place DESC
LIMIT $4
