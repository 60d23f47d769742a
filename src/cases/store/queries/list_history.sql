SELECT case_history.serial, case_history.at_ms, case_history.said, case_history.digest,
       case_history.done, case_file.unit_id
FROM case_history
JOIN case_file ON case_file.id = case_history.case_id
WHERE case_history.case_id = $1
ORDER BY case_history.serial
