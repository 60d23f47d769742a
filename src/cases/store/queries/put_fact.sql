INSERT INTO case_fact (case_id, name, value, source, found_at_ms)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (case_id, name)
DO UPDATE SET value = excluded.value, source = excluded.source, found_at_ms = excluded.found_at_ms
