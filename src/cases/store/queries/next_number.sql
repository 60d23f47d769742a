INSERT INTO case_number (entry_id, day, last)
VALUES ($1, $2, 1)
ON CONFLICT (entry_id, day) DO UPDATE SET last = case_number.last + 1
RETURNING last
