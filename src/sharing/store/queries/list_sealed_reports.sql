SELECT case_id, serial, said
FROM external_report
WHERE (case_id, serial) > ($1, $2)
ORDER BY case_id, serial
LIMIT $3
