SELECT f.id, f.number, f.entry_id, f.entry_version, f.item_name, f.life, f.state, f.unit_id,
       f.division_code, f.applicant_id, f.details, f.due_on, f.wakes_on, f.serial, f.head, f.version,
       f.changed_at_ms,
       (SELECT a.answers FROM case_answers a WHERE a.case_id = f.id ORDER BY a.serial DESC LIMIT 1)
FROM case_file f
WHERE f.entry_id = $1 AND f.id > $2 AND f.number IS NOT NULL
ORDER BY f.id
LIMIT $3
