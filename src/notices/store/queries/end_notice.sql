UPDATE notice SET state = $2, replaced_by = $3 WHERE id = $1 AND state = 0
