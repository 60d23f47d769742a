INSERT INTO channel (id, name, kind, family, operator, address, registered_at_ms, registered_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (id) DO UPDATE
SET name = excluded.name, kind = excluded.kind, family = excluded.family,
    operator = excluded.operator, address = excluded.address
