UPDATE external_case SET applicant = $2 WHERE id = $1
