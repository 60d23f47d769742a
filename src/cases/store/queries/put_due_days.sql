UPDATE case_file
SET due_on = $2, wakes_on = $3
WHERE id = $1
