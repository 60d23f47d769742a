SELECT id, name FROM role WHERE id = $1
