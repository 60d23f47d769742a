INSERT INTO yearly_volume (entry_id, year, cases, source)
VALUES ($1, $2, $3, $4)
ON CONFLICT (entry_id, year) DO UPDATE SET cases = excluded.cases, source = excluded.source
