SELECT id, title, source, closed FROM code_table ORDER BY serial, id
