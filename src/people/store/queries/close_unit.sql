UPDATE unit SET closed_on = $3, version = version + 1 WHERE id = $1 AND version = $2
