DELETE FROM calendar_day WHERE year = $1
