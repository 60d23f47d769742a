SELECT year, day, kind FROM calendar_day ORDER BY year, day
