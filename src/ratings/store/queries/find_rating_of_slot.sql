SELECT 1 FROM rating WHERE case_id = $1 AND serial = $2
