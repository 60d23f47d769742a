-- When $2 is not the digest of the name that stands there.
INSERT INTO name_revision (only_row, number)
SELECT 1, 1
WHERE EXISTS (SELECT 1 FROM natural_person WHERE id = $1 AND coalesce(name_digest, '') <> $2)
ON CONFLICT (only_row) DO UPDATE SET number = name_revision.number + 1
