SELECT case_id, serial, answers
FROM case_answers
WHERE (case_id, serial) > ($1, $2)
ORDER BY case_id, serial
LIMIT $3
