INSERT INTO case_answers (case_id, serial, answers)
VALUES ($1, $2, $3)
ON CONFLICT (case_id, serial) DO UPDATE SET answers = excluded.answers
