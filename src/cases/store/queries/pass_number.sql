INSERT INTO case_number (entry_id, day, last)
VALUES ($1, $2, $3)
ON CONFLICT (entry_id, day) DO UPDATE
SET last = CASE WHEN case_number.last < excluded.last THEN excluded.last ELSE case_number.last END
