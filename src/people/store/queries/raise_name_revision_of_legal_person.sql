-- When $2 is not the name that stands there.
INSERT INTO name_revision (only_row, number)
SELECT 1, 1
WHERE EXISTS (SELECT 1 FROM legal_person WHERE id = $1 AND name <> $2)
ON CONFLICT (only_row) DO UPDATE SET number = name_revision.number + 1
