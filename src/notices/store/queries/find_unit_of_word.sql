SELECT unit_id FROM unit_paper WHERE office_word = $1
