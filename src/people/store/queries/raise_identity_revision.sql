INSERT INTO identity_revision (only_row, number)
VALUES (1, 1)
ON CONFLICT (only_row) DO UPDATE SET number = identity_revision.number + 1
