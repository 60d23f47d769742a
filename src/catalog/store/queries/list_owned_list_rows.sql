SELECT line, code, name, type FROM owned_list_row WHERE list_id = $1 ORDER BY line
