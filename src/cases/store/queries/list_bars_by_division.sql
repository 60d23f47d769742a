SELECT id, kind, applicant_id, item_key, item_name, case_id, unit_id, division_code, began_on, ends_on,
       lifted_at_ms
FROM case_bar
WHERE division_code = $1 AND id < $2
ORDER BY id DESC
LIMIT $3
