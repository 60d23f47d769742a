UPDATE case_answers SET serial = $2 WHERE case_id = $1 AND serial = 0
