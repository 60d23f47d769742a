INSERT INTO synonym (everyday, formal) VALUES ($1, $2) ON CONFLICT DO NOTHING
