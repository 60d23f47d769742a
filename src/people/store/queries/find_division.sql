SELECT code, name, parent_code, level, standard FROM division WHERE code = $1
