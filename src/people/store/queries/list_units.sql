SELECT id, name, short_name, kind, division_code, parent_id, credit_code, demonstration
FROM unit
ORDER BY id
