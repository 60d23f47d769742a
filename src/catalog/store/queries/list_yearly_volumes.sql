SELECT entry_id, year, cases, source
FROM yearly_volume
WHERE year = $1
ORDER BY cases DESC, entry_id
