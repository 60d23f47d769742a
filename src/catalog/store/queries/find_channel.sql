SELECT id, name, kind, family, operator, address FROM channel WHERE id = $1
