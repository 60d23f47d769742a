UPDATE account SET active = $2, version = version + 1 WHERE id = $1
