SELECT office_word FROM unit_paper WHERE unit_id = $1
