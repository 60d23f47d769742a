INSERT INTO unit_paper (unit_id, office_word)
VALUES ($1, $2)
ON CONFLICT (unit_id) DO UPDATE SET office_word = excluded.office_word
