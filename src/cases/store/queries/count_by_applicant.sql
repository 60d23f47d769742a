SELECT count(*)
FROM (SELECT id FROM case_file WHERE applicant_id = $1 LIMIT $2) AS counted
