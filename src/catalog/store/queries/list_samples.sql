SELECT inspection_id, entry_id, unit_id, division_code, state, finding, correction, changed_by,
       changed_at_ms, version
FROM inspection_sample
WHERE inspection_id = $1
ORDER BY entry_id
