SELECT id, kind, applicant_id, item_key, item_name, case_id, unit_id, division_code, began_on, ends_on,
       lifted_at_ms
FROM case_bar
WHERE id = $1
