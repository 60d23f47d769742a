UPDATE account SET assurance = $2, version = version + 1 WHERE id = $1
