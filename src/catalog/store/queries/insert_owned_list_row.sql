INSERT INTO owned_list_row (list_id, line, code, name, type) VALUES ($1, $2, $3, $4, $5)
