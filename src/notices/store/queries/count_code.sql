INSERT INTO message_code (subject, day, codes)
VALUES ($1, $2, 1)
ON CONFLICT (subject, day) DO UPDATE SET codes = message_code.codes + 1
