INSERT INTO superior_item (key, code, source, name, type, basis, promised_days, received_at_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (key) DO UPDATE
SET code = excluded.code, source = excluded.source, name = excluded.name, type = excluded.type,
    basis = excluded.basis, promised_days = excluded.promised_days,
    received_at_ms = excluded.received_at_ms, cancelled = 0
