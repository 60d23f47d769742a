SELECT id, title, number FROM library_material WHERE id > $1 ORDER BY id LIMIT $2
