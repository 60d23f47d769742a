UPDATE external_report SET said = $3 WHERE case_id = $1 AND serial = $2
