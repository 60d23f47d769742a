INSERT INTO calendar_year (year, paper, imported_at_ms, imported_by, revision)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (year) DO UPDATE SET paper = excluded.paper, imported_at_ms = excluded.imported_at_ms,
                                 imported_by = excluded.imported_by, revision = excluded.revision
