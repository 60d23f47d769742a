INSERT INTO catalog_remark (entry_id, element, words)
VALUES ($1, $2, $3)
ON CONFLICT (entry_id, element) DO UPDATE SET words = excluded.words
