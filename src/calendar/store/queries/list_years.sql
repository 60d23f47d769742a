SELECT year, paper, imported_at_ms, imported_by, revision FROM calendar_year ORDER BY year
