SELECT entry_id, year, cases, source
FROM yearly_volume
WHERE entry_id = $1
ORDER BY year
