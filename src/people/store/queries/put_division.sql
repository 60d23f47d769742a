INSERT INTO division (code, name, parent_code, level, standard)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (code) DO UPDATE
SET name = excluded.name, parent_code = excluded.parent_code, level = excluded.level,
    standard = excluded.standard
