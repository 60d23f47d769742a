SELECT code, name, parent_code, level, standard FROM division ORDER BY code
