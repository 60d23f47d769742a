SELECT id, title, source, closed FROM code_table WHERE id = $1
