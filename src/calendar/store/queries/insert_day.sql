INSERT INTO calendar_day (year, day, kind) VALUES ($1, $2, $3)
