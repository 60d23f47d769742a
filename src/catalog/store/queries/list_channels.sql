SELECT id, name, kind, family, operator, address FROM channel ORDER BY id
