SELECT id, applicant
FROM external_case
WHERE id > $1
ORDER BY id
LIMIT $2
