INSERT INTO catalog_item (key, name, type, base_code, superior_code)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (key) DO UPDATE
SET name = excluded.name, type = excluded.type, base_code = excluded.base_code,
    superior_code = excluded.superior_code
