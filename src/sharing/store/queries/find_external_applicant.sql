SELECT applicant
FROM external_case
WHERE id = $1
