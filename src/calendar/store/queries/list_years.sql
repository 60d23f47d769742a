SELECT year, paper, imported_at_ms, imported_by FROM calendar_year ORDER BY year
