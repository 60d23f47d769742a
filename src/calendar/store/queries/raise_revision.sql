INSERT INTO calendar_revision (only_row, number)
VALUES (1, 1)
ON CONFLICT (only_row) DO UPDATE SET number = calendar_revision.number + 1
RETURNING number
