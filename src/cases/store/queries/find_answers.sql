SELECT serial, answers
FROM case_answers
WHERE case_id = $1
ORDER BY serial DESC
LIMIT 1
