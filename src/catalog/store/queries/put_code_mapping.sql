INSERT INTO code_mapping (table_id, value, interface, code) VALUES ($1, $2, $3, $4)
