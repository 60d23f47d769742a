UPDATE case_substitution SET ended = 1
WHERE id = $1 AND ended = 0
