SELECT id, sealed_values, sealed_code FROM notice WHERE id > $1 ORDER BY id LIMIT $2
