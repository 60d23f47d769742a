SELECT id, name, short_name, kind, division_code, parent_id, credit_code, demonstration, closed_on,
       version
FROM unit
WHERE id = $1
