UPDATE library_material SET title = $2, number = $3 WHERE id = $1
