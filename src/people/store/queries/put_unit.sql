INSERT INTO unit (id, name, short_name, kind, division_code, parent_id, credit_code, demonstration)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (id) DO UPDATE
SET name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
    division_code = excluded.division_code, parent_id = excluded.parent_id,
    credit_code = excluded.credit_code, demonstration = excluded.demonstration,
    version = unit.version + 1
